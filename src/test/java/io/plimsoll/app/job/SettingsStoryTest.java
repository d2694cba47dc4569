package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Failure;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where settings come from, and what is said of them.
final class SettingsStoryTest {
  private static final SourceFile ORGANISATION =
      SourceFile.of("plimsoll.yml", "language: da\nreview: { fail-at: critical }\n");

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void assertSays(String part) {
    String summary = story.check().summary();
    assertTrue(summary.contains(part), summary);
  }

  @Test
  void theBaseDecidesAndNotThePullRequest() throws InterruptedException {
    story.base("README.md", "Hello\n");
    story.head(".github/plimsoll.yml", "review: { fail-at: never }\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void theCheckRunSaysWhereItsThresholdIsSet() throws InterruptedException {
    story.base(".github/plimsoll.yml", "language: en\nreview:\n  fail-at: medium\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertSays(
        "**Fails because** `fail-at: medium` ([`.github/plimsoll.yml:3`]("
            + "https://github.com/acme/shop/blob/"
            + Story.commit("b1")
            + "/.github/plimsoll.yml#L3)).");
    assertSays("· Plimsoll 1.0.0 · 0 ms");
    assertSays("This is the first review here.");
  }

  /// What is said before the settings are read is said as it was the last time.
  @Test
  void theLanguageIsRememberedForTheFirstWords() throws InterruptedException {
    story.base(".github/plimsoll.yml", "language: de\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    List<String> titles = new ArrayList<>();
    story.onCall("createCheckRun", () -> titles.add(story.check("a1").title()));
    story.works();
    story.pushed("a2");
    story.onCall("createCheckRun", () -> titles.add(story.check("a2").title()));
    story.gitHub.failAt("snapshot", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no"));
    story.works();
    assertEquals(List.of("…", "Die Container-Dateien werden gelesen"), titles);
    assertEquals("neutral: Plimsoll konnte das nicht prüfen", story.verdict());
  }

  @Test
  void theOrganisationStandsBehindTheRepository() throws InterruptedException {
    story.state.files.put("HEAD", Map.of("plimsoll.yml", ORGANISATION));
    story.base(".github/plimsoll.yml", "extends: org\nlanguage: nb\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals("neutral: 1 høy i 1 containerfil", story.verdict());
  }

  @Test
  void aRepositoryMayStandAlone() throws InterruptedException {
    story.state.files.put("HEAD", Map.of("plimsoll.yml", ORGANISATION));
    story.base(".github/plimsoll.yml", "extends: false\n").head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void anOrganisationThatIsClosedToUsChangesNothing() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt(
        "files HEAD", new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "not installed"));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void configSaysThatAnOrganisationIsClosedToUs() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt(
        "files HEAD", new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "not installed"));
    story.works();
    story.says("eve", "/plimsoll config");
    story.works();
    String reply = story.replies().getFirst();
    assertTrue(reply.contains("The organisation's `.github` repository could not be read"), reply);
  }

  @Test
  void anErrorIsSaidWithItsLineAndWhatWasMeant() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review:\n  fial-at: low\n  comment-at: low\n");
    story.head("Dockerfile", Texts.FINE).opened();
    story.works();
    assertEquals("neutral: Nothing to fix in 1 container file", story.verdict());
    assertSays("#L2): `review.fial-at` is not a setting; did you mean `fail-at`?");
    assertEquals(List.of(), story.comments());
  }

  @Test
  void whoBreaksTheSettingsIsToldOnceAtTheLine() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review:\n  fail-at: low\n");
    story.head(".github/plimsoll.yml", "review:\n  fial-at: low\n").opened();
    story.works();
    assertEquals(
        List.of(".github/plimsoll.yml:2 **These settings are not understood**"), story.comments());
    assertEquals("neutral: No container files changed", story.verdict());
    story.head("README.md", "More\n").pushed("a2");
    story.works();
    assertEquals(1, story.comments().size());
    story.head(".github/plimsoll.yml", "review:\n  fail-at: medium\n").pushed("a3");
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals("success: No container files changed", story.verdict());
  }

  @Test
  void whoSetsWhatHasNoEffectYetIsTold() throws InterruptedException {
    story.base("README.md", "Hello\n");
    story.head(".github/plimsoll.yml", "review:\n  praise: true\n  fail-at: low\n").opened();
    story.works();
    assertSays(
        """
        This pull request changes `.github/plimsoll.yml`, which counts once it is merged. \
        With it, this review would say 0 less and 0 more.

        - line 2: `review.praise` is understood and has no effect yet.\
        """);
    assertEquals("success: No container files changed", story.verdict());
    assertEquals(List.of(), story.comments());
  }

  @Test
  void whoChangesTheSettingsSeesWhatThatDoes() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review:\n  fail-at: low\n");
    story.head(".github/plimsoll.yml", "rules:\n  non-root-user: off\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertSays(
        """
        This pull request changes `.github/plimsoll.yml`, which counts once it is merged. \
        With it, this review would say 1 less and 0 more.

        - ➖ `non-root-user` `Dockerfile`\
        """);
  }

  @Test
  void settingsMayNameFilesThatTheirNamesDoNotGiveAway() throws InterruptedException {
    story.base(".github/plimsoll.yml", "paths: { dockerfiles: [\"images/*\"] }\n");
    story.head("images/web", Texts.ROOT).opened();
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of("images/web:3 **This image starts as root**"), story.comments());
  }
}
