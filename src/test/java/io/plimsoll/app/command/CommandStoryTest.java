package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Reaction;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.review.Citations;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.wording.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people say, and what they are answered.
final class CommandStoryTest {
  private static final String BEFORE =
      """
      FROM node:22-bookworm-slim
      WORKDIR /app
      USER 1000
      CMD ["node", "server.js"]
      """;
  private static final String AFTER =
      """
      FROM node:22-bookworm-slim
      WORKDIR /app
      CMD ["node", "server.js"]
      """;

  private final Talk talk = new Talk().base("Dockerfile", BEFORE).head("Dockerfile", AFTER);

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void aReviewWithNewsNeedsNoWords() {
    talk.isNews = true;
    assertTrue(talk.says("guest", "/plimsoll review").reviewAgain());
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), talk.reactions());
    assertEquals(List.of(), talk.replies());
  }

  @Test
  void aReviewWithoutNewsSaysSo() {
    talk.says("guest", "/plimsoll rescan");
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), talk.reactions());
    assertEquals("Nothing new since `a1b2c3d`, which still reads: 1 open", talk.reply());
  }

  @Test
  void aCommitIsReviewedOnceAMinuteAtMost() {
    talk.isNews = true;
    talk.says("guest", "/plimsoll review");
    talk.pass(Duration.ofSeconds(59));
    assertFalse(talk.says("wil", "/plimsoll review").reviewAgain());
    assertEquals(List.of(Reaction.CONFUSED), talk.reactions());
    assertEquals("This commit was reviewed less than a minute ago.", talk.reply());
    talk.pass(Duration.ofSeconds(1));
    assertTrue(talk.says("wil", "/plimsoll review").reviewAgain());
  }

  @Test
  void aPauseIsKeptAndEnded() {
    talk.says("wil", "/plimsoll pause");
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), talk.reactions());
    assertEquals(
        "Comments on this pull request are paused; the check goes on."
            + " Reply `/plimsoll resume` to have them back.",
        talk.reply());
    assertEquals("wil", talk.inbox.pauses().find(17, 12).orElseThrow().person());
    talk.says("ada", "/plimsoll resume");
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), talk.reactions());
    assertTrue(talk.inbox.pauses().find(17, 12).isEmpty());
  }

  @Test
  void helpListsEveryCommand() {
    talk.says("guest", "/plimsoll");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    assertEquals(
        """
        I answer to these, each at the start of a line:

        - `/plimsoll review`: reviews the latest commit once more; `review all` also lists what \
        was there before
        - `/plimsoll fix`: a patch with all safe fixes; `/plimsoll fix RULE …` for these rules; in \
        a thread for what it speaks of
        - `/plimsoll ignore RULE until 2027-03-31 because …`: accepts findings, with a reason; \
        `for 30d` works too
        - `/plimsoll explain RULE`: what a rule is about; in a thread the rule goes without saying
        - `/plimsoll status`: how this pull request stands
        - `/plimsoll config`: which settings hold, and where each comes from
        - `/plimsoll pause`: no comments on this pull request for now; the check goes on
        - `/plimsoll resume`: comments again
        - `/plimsoll help`: this list\
        """,
        talk.reply());
  }

  @Test
  void statusSaysHowThePullRequestStands() {
    talk.reviewed();
    talk.says("guest", "/plimsoll status");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    assertEquals("- `a1b2c3d`: 1 open\n- 1 open thread\n- 0 exceptions in force", talk.reply());
  }

  @Test
  void statusTellsOfAPause() {
    talk.says("wil", "/plimsoll pause\n/plimsoll status");
    assertTrue(
        talk.reply()
            .endsWith(
                "- Comments are paused since `2026-11-22` by `wil`; `/plimsoll resume` ends that"),
        talk.reply());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /plimsoll reveiw       | I don't know `reveiw`. Did you mean `/plimsoll review`?
          /plimsoll approve      | I don't know `approve`. `/plimsoll help` lists what I know.
          /plimsoll status now   | Nothing may follow `/plimsoll status`, and here comes `now`.
          /plimsoll explain      | Which rule? Write `/plimsoll explain RULE`, or reply in the \
          thread of a finding.
          /plimsoll explain non-root-usr | There is no rule `non-root-usr`. Did you mean \
          `non-root-user`?
          /plimsoll explain xyzzy | There is no rule `xyzzy`.
          /plimsoll explain `a`@b | There is no rule `a@b`.
          """)
  void whatIsWrongIsSaidInOneSentence(String said, String answer) {
    talk.says("wil", said);
    assertEquals(List.of(Reaction.CONFUSED), talk.reactions());
    assertEquals(answer, talk.reply());
  }

  @Test
  void aRuleIsExplainedByAPeersName() {
    talk.says("guest", "/plimsoll explain DL3002");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    String reply = talk.reply();
    assertTrue(reply.startsWith("**"), reply);
    assertTrue(reply.contains("](https://docs.example/rules/non-root-user.md)"), reply);
    assertTrue(reply.contains("`DL3002`"), reply);
    assertFalse(reply.contains("{"), reply);
  }

  @Test
  void everyRuleCanBeExplainedInEveryLanguage() {
    for (Language language : Language.values()) {
      talk.language = language;
      for (Rule<?> rule : Catalogue.rules()) {
        String slug = rule.card().slug();
        talk.says("wil", "/plimsoll explain " + slug);
        assertEquals(List.of(Reaction.EYES), talk.reactions(), slug);
        assertTrue(Citations.of(rule.card().references()).contains("](https://"), slug);
      }
    }
    assertTrue(talk.replies().stream().noneMatch(reply -> reply.contains("{")));
  }

  @Test
  void aThreadKnowsItsRule() {
    talk.reviewed();
    talk.answers(talk.threads().getFirst(), "guest", "/plimsoll explain");
    assertTrue(talk.reply().contains("`non-root-user`"), talk.reply());
    assertEquals(2, talk.threads().getFirst().comments().size());
  }

  @Test
  void whatIsOpenIsExplainedAsItStands() {
    talk.says("guest", "/plimsoll explain non-root-user");
    assertTrue(
        talk.reply().startsWith("**This image starts as root**\n\n<sub>**High** · `non-root-user`"),
        talk.reply());
    assertTrue(talk.reply().contains("`node:22-bookworm-slim` starts as root"), talk.reply());
  }

  @Test
  void aThreadKnowsItsRuleAlsoWhenItIsSettled() {
    ReviewThread thread = talk.reviewed().threads().getFirst();
    talk.head("Dockerfile", BEFORE);
    talk.answers(thread, "guest", "/plimsoll why");
    assertTrue(talk.reply().startsWith("**`…` may start as root**"), talk.reply());
  }

  @Test
  void severalCommandsAreAnsweredTogether() {
    talk.says("wil", "/plimsoll status\n\nand\n\n/plimsoll reveiw");
    assertEquals(List.of(Reaction.EYES, Reaction.CONFUSED), talk.reactions());
    assertEquals(
        """
        - `a1b2c3d`: 1 open
        - 0 open threads
        - 0 exceptions in force

        ---

        I don't know `reveiw`. Did you mean `/plimsoll review`?\
        """,
        talk.reply());
  }

  @Test
  void ofManyCommandsFiveAreCarriedOut() {
    talk.says("wil", "/plimsoll status\n".repeat(6));
    assertEquals(5, talk.reply().split("1 open", -1).length - 1);
    assertTrue(talk.reply().endsWith("Only the first 5 commands of a comment are carried out."));
  }

  @Test
  void aTextWithoutACommandIsNotAnswered() {
    talk.says("wil", "> /plimsoll review\n\nNo thanks.");
    assertEquals(List.of(), talk.state.calls);
  }

  @Test
  void answersHoldNoCommandsAndMentionNobody() {
    talk.reviewed();
    CommandReader reader = new CommandReader("plimsoll-app");
    for (String said :
        List.of(
            "help",
            "status",
            "config",
            "fix",
            "fix non-root-user",
            "pause",
            "review",
            "explain DL3002",
            "ignore @wil because @ann",
            "@ann/<b>*x*",
            "ignore non-root-user because [x](y) @ann <!-- --> `b` |")) {
      talk.says("wil", "/plimsoll " + said);
    }
    assertTrue(talk.replies().size() > 8);
    for (String reply : talk.replies()) {
      assertEquals(List.of(), reader.read(reply), reply);
      assertEquals(List.of(), reader.read(reply.replaceAll("(?m)^[> ]*(```|~~~).*$", "")), reply);
      String text = reply.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
      assertFalse(text.contains("@ann"), reply);
    }
  }
}
