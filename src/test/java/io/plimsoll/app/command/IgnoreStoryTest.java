package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Reaction;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.GivenException;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `/plimsoll ignore`.
final class IgnoreStoryTest {
  private static final String LIMITED = "exceptions: { max-days: 180 }";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final Talk talk =
      new Talk()
          .base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n")
          .head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n");

  @AfterEach
  void close() {
    talk.close();
  }

  private List<GivenException> given() {
    return talk.inbox.exceptions().holding(Talk.REPOSITORY, "main", TODAY);
  }

  private List<String> open() {
    return talk.pull().report().findings().stream()
        .filter(finding -> finding.status() == Status.NEW)
        .map(Finding::rule)
        .toList();
  }

  private ReviewThread thread() {
    return talk.reviewed().threads().getFirst();
  }

  @Test
  void aThreadsFindingIsAcceptedUntilTheLimit() {
    talk.settings(LIMITED);
    assertEquals(List.of("non-root-user"), open());
    assertTrue(
        talk.answers(thread(), "wil", "/plimsoll ignore because legacy, see #42")
            .exceptionsChanged());
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), talk.reactions());
    assertEquals(
        """
        Noted until 2027-05-21 (180 days, this repository's limit). It holds for `non-root-user` \
        in every pull request into `main`.

        To keep it in the code, apply this:

        ```suggestion
        # plimsoll:ignore non-root-user until=2027-05-21 -- legacy, see #42
        FROM node:22-bookworm-slim
        ```\
        """,
        talk.reply());
    GivenException only = given().getFirst();
    assertEquals("wil", only.person());
    assertEquals("legacy, see #42", only.reason());
    assertEquals(Optional.of(LocalDate.parse("2027-05-21")), only.until());
    assertEquals(Talk.START, only.given());
    assertEquals(List.of(), open());
  }

  @Test
  void belowThePullRequestTheRuleIsNamed() {
    talk.says("wil", "/plimsoll ignore DL3002 until 2027-01-31 because it's `fine` -- really");
    assertEquals(
        """
        Noted until 2027-01-31. It holds for `non-root-user` in every pull request into `main`.

        To keep it in the code, put this above [`Dockerfile:1`](https://github.com/acme/shop/blob/\
        a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4/Dockerfile#L1):

        ```dockerfile
        # plimsoll:ignore non-root-user until=2027-01-31 -- it's `fine` -- really
        ```\
        """,
        talk.reply());
    assertEquals(List.of(), open());
  }

  @Test
  void withoutLimitAndEndItHoldsForEver() {
    talk.says("wil", "/plimsoll accept non-root-user because so");
    assertTrue(talk.reply().startsWith("Noted, without an end. It holds for"), talk.reply());
    assertEquals(Optional.empty(), given().getFirst().until());
  }

  @Test
  void aTimeIsCountedFromToday() {
    talk.says("wil", "/plimsoll ignore non-root-user for 6w because so");
    assertEquals(Optional.of(LocalDate.parse("2027-01-03")), given().getFirst().until());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore non-root-user           | A reason is needed here (`exceptions.reason: \
          required`), e.g. `/plimsoll ignore non-root-user because …`
          ignore because so              | Which rule? Write `/plimsoll ignore RULE because …`, \
          or reply in the thread of a finding.
          ignore non-root-user legacy    | There is no rule `legacy`. A reason begins with \
          `because`.
          ignore legacy because so       | There is no rule `legacy`.
          ignore nonrootuser because x   | There is no rule `nonrootuser`. Did you mean \
          `non-root-user`?
          ignore no-privileged because x | Nothing is open here for `no-privileged`.
          ignore non-root-user until 2026-11-21 because x | `2026-11-21` is over already, so \
          this exception would never hold.
          ignore non-root-user until 2027-05-22 because x | `2027-05-22` is too far away: \
          exceptions last 180 days at most here, until `2027-05-21`.
          ignore non-root-user until then because x | `then` is not a date such as `2027-03-31`.
          ignore non-root-user for ever because x | `ever` is not a time such as `30d`, `6w` or \
          `3m`.
          """)
  void whatCannotBeAcceptedIsSaid(String said, String answer) {
    talk.settings(LIMITED);
    assertFalse(talk.says("wil", "/plimsoll " + said).exceptionsChanged());
    assertEquals(List.of(Reaction.CONFUSED), talk.reactions());
    assertEquals(answer, talk.reply());
    assertEquals(List.of(), given());
  }

  @Test
  void anEndMayBeAskedFor() {
    talk.settings("exceptions: { expiry: required }");
    talk.says("wil", "/plimsoll ignore non-root-user because x");
    assertEquals(
        "An end is needed here (`exceptions.expiry: required`), e.g."
            + " `/plimsoll ignore non-root-user until 2027-02-20 because …`",
        talk.reply());
  }

  @Test
  void theLastDaysCount() {
    talk.settings(LIMITED);
    talk.says("wil", "/plimsoll ignore non-root-user until 2027-05-21 because x");
    talk.says("wil", "/plimsoll ignore non-root-user until 2026-11-22 because x");
    assertEquals(Optional.of(TODAY), given().getFirst().until());
  }

  @Test
  void aReasonMayBeOptional() {
    talk.settings("exceptions: { reason: optional }");
    talk.says("wil", "/plimsoll ignore non-root-user");
    assertEquals("", given().getFirst().reason());
    assertTrue(talk.reply().contains("\n# plimsoll:ignore non-root-user\n"), talk.reply());
  }

  @Test
  void aThreadWhoseCauseIsGoneHasNothingToAccept() {
    ReviewThread thread = thread();
    talk.head("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n");
    talk.answers(thread, "wil", "/plimsoll ignore because x");
    assertEquals("Nothing that this thread speaks of is open any more.", talk.reply());
  }

  @Test
  void aLineThatTheThreadDoesNotShowIsNamed() {
    ReviewThread thread = thread();
    talk.head("Dockerfile", "FROM node:22-bookworm-slim\nRUN a\nRUN b\nRUN c\nCMD [\"node\"]\n");
    talk.answers(thread, "wil", "/plimsoll ignore because x");
    assertTrue(given().size() == 1 && talk.reply().contains("-- x\n"), talk.reply());
  }

  @Test
  void severalFindingsOfOnePlaceShareAComment() {
    talk.head(
        "pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: ghcr.io/acme/web:1.4.2
        """);
    talk.says("wil", "/plimsoll ignore seccomp-profile no-new-privileges because of <b> @ann & |");
    assertTrue(
        talk.reply()
            .contains(
                "```yaml\n"
                    + "    # plimsoll:ignore no-new-privileges,seccomp-profile -- of <b> @ann & |\n"
                    + "```"),
        talk.reply());
    assertEquals(2, given().size());
  }

  @Test
  void whereFilesTakeNoExceptionsNoneIsOffered() {
    talk.settings("exceptions: { inline: false }");
    talk.says("wil", "/plimsoll ignore non-root-user because x");
    assertEquals(
        "Noted, without an end. It holds for `non-root-user` in every pull request into `main`.",
        talk.reply());
  }

  @Test
  void jsonTakesNoComments() {
    talk.head(
        "pod.json",
        """
        {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"hostPID": true,
        "containers": [{"name": "web", "image": "ghcr.io/acme/web:1.4.2"}]}}
        """);
    talk.says("wil", "/plimsoll ignore no-host-pid because x");
    assertEquals(
        "Noted, without an end. It holds for `no-host-pid` in every pull request into `main`.",
        talk.reply());
  }

  @Test
  void anExceptionThatThePullRequestAsksForIsAccepted() {
    talk.head(
        "Dockerfile",
        """
        # plimsoll:ignore non-root-user -- I want this
        FROM node:22-bookworm-slim
        CMD ["node"]
        """);
    assertEquals(List.of("non-root-user"), open());
    talk.says("wil", "/plimsoll ignore non-root-user because agreed");
    assertEquals(List.of(), open());
  }
}
