package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.wording.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckRunTest {

  @ParameterizedTest
  @CsvSource({
    "high, FAILURE",
    "critical, NEUTRAL",
    "medium, FAILURE",
    "never, NEUTRAL",
  })
  void endsAsFailAtSays(String failAt, CheckRun.Conclusion conclusion) {
    Pull pull =
        Pull.added("compose.yaml", Texts.onHostNetwork(1))
            .settings("review: {fail-at: " + failAt + "}");
    assertEquals(conclusion, run(pull).conclusion());
    assertEquals(
        conclusion == CheckRun.Conclusion.FAILURE,
        run(pull).summary().contains("**Fails because** `fail-at: " + failAt + "`"));
  }

  @Test
  void theTitleCountsFindingsAndFiles() {
    Pull pull =
        Pull.added("a.yaml", Texts.onHostNetwork(2))
            .and("b.yaml", Texts.SAFE_SERVICE, Texts.SAFE_SERVICE + "    restart: always\n");
    assertEquals("2 high, 2 low in 1 of 2 container files", run(pull).title());
  }

  @Test
  void nothingOfOursIsSaidToo() {
    Pull pull = Pull.modified("README.md", "# a\n", "# b\n");
    assertEquals("No container files changed", run(pull).title());
    assertEquals(CheckRun.Conclusion.SUCCESS, run(pull).conclusion());
    assertEquals(1, run(pull).actions().size());
  }

  @Test
  void aRowLeadsToFileAndComment() {
    Pull pull = Pull.added("compose.yaml", Texts.PRIVILEGED).at("https://git.example/a/b/blob/c0/");
    Review review = pull.review();
    String fingerprint = review.comments().getFirst().marker().fingerprints().getFirst();
    String summary = review.checkRun(Map.of(fingerprint, "https://git.example/r1")).summary();
    assertEquals(
        "| **Critical** | [`compose.yaml:10`](https://git.example/a/b/blob/c0/compose.yaml#L10) |"
            + " `web` runs in privileged mode (2 findings) |"
            + " look, then [one click](https://git.example/r1) |",
        summary.lines().filter(line -> line.contains("Critical")).findFirst().orElseThrow());
  }

  @Test
  void withoutACommentACommandGivesTheFix() {
    Pull pull = Pull.added("compose.yaml", Texts.PRIVILEGED).settings("review: {post: none}");
    assertTrue(run(pull).summary().contains("| look, then `/plimsoll fix` |"));
  }

  @Test
  void theFirstReviewSaysHowOlderFindingsAreTreated() {
    Pull pull = Pull.added("compose.yaml", Texts.SAFE_SERVICE);
    assertFalse(run(pull).summary().contains("first review"));
    assertTrue(run(pull.first()).summary().contains("first review"));
  }

  @Test
  void exceptionsShowTheirEnd() {
    String ignore = "    # plimsoll:ignore no-host-network until=%s -- the router\n";
    String text = Texts.onHostNetwork(1).replace("    network_mode", ignore + "    network_mode");
    String soon = run(Pull.added("compose.yaml", text.formatted("2026-12-06"))).summary();
    assertTrue(soon.contains("| the router (by a comment) | **2026-12-06 (in 14 days)** |"), soon);
    String later = run(Pull.added("compose.yaml", text.formatted("2026-12-07"))).summary();
    assertTrue(later.contains("| 2026-12-07 (in 15 days) |"), later);
    String today = run(Pull.added("compose.yaml", text.formatted("2026-11-23"))).summary();
    assertTrue(today.contains("| **2026-11-23 (in 1 day)** |"), today);
  }

  @Test
  void whatCannotBeToldIsSaid() {
    String text = Texts.SAFE_SERVICE.replace("    user: \"10001\"\n", "");
    assertTrue(
        run(Pull.added("compose.yaml", text))
            .summary()
            .contains(
                "- `compose.yaml:2`: The user of the base image is not known. (`non-root-user`)"));
  }

  @Test
  void profilesAreNamed() {
    Pull pull =
        Pull.added("compose.yaml", Texts.SAFE_SERVICE).settings("profiles: [cis-docker, nsa]");
    assertTrue(run(pull).summary().contains("rules · profiles cis-docker, nsa"));
  }

  @Test
  void aLongSummaryIsCutBetweenRows() {
    Pull pull = Pull.added("compose.yaml", Texts.onHostNetwork(300));
    CheckRun run = run(pull);
    assertTrue(run.summary().getBytes(StandardCharsets.UTF_8).length <= 65_535);
    assertTrue(run.summary().contains("\n… and "), run.summary());
    assertTrue(run.summary().endsWith("</details>"));
    assertTrue(run.annotations().size() > 50);
  }

  /// Notes cost calls that all repositories of an installation share.
  @Test
  void ofVeryManyNotesTheWorstAreSent() {
    Pull pull =
        Pull.added("compose.yaml", Texts.onHostNetwork(600))
            .and(
                "Dockerfile",
                "",
                "FROM alpine:3.22\n" + "RUN curl http://x.example | sh\n".repeat(9))
            .settings("review: {max-comments: 0}");
    List<CheckRun.Annotation> notes = run(pull).annotations();
    assertEquals(500, notes.size());
    assertEquals(
        List.of(CheckRun.Level.FAILURE),
        notes.stream().map(CheckRun.Annotation::level).distinct().toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void buttonsFitIntoTheirLimits(Language language) {
    String base = Texts.SOCKET;
    Pull pull =
        Pull.modified("compose.yaml", base, base + "    network_mode: host\n")
            .and(
                "Dockerfile", "", "FROM alpine:3.22\nRUN apk add --allow-untrusted x\nUSER 10001\n")
            .settings("language: " + language.code());
    List<CheckRun.Action> actions = run(pull).actions();
    assertTrue(actions.size() >= 2 && actions.size() <= 3);
    for (CheckRun.Action action : actions) {
      assertTrue(action.identifier().length() <= 20, action.identifier());
      assertTrue(action.label().length() <= 20, action.label());
      assertTrue(action.description().length() <= 40, action.description());
    }
  }

  private static CheckRun run(Pull pull) {
    return pull.review().checkRun();
  }
}
