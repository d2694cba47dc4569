package io.plimsoll.app.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// How many calls a review takes. What an organisation's own settings cost is shared by all its
/// pull requests and not counted.
final class CallCountsTest {
  @AutoClose private final Stage stage = Stage.set(new FastClock(1));
  private final FastClock clock = stage.clock();
  private final StandInGitHub gitHub = stage.gitHub();
  private final Service service = stage.service();

  /// Ten files, three of them container files, five comments and two fixed ones.
  @Test
  void aUsualReviewTakesAtMostSevenCallsWithAColdToken() {
    Repository web = gitHub.repository("web", Given.REPOSITORY);
    Pull pull =
        web.open("dana", Map.of("a/Dockerfile", Given.BAD, "b/Dockerfile", Given.BAD, "x", "x\n"));
    service.rests();
    assertEquals(2, pull.threads().size());
    Map<String, String> change = others(6);
    change.put("a/Dockerfile", Given.GOOD);
    change.put("b/Dockerfile", Given.GOOD);
    change.put("c/Dockerfile", piped(5));
    coldToken();
    pull.push(change);
    service.rests();
    assertEquals(5, pull.threads().size());
    assertReadAgain();
    assertTrue(gitHub.calls() <= 7, () -> gitHub.calls() + " calls: " + gitHub.counts());
  }

  /// 300 files, a hundred of them container files, 80 findings of which 30 are commented, and ten
  /// fixed ones.
  @Test
  void aLargeReviewTakesAtMostTenCallsWithAColdToken() {
    Repository web =
        gitHub.repository(
            "web", Map.of(".github/plimsoll.yml", "review:\n  max-comments: 30\n", "a", "a\n"));
    Map<String, String> change = new HashMap<>();
    containers(change, 10, Given.BAD, "old");
    Pull pull = web.open("dana", change);
    service.rests();
    assertEquals(10, pull.threads().size());
    containers(change, 10, Given.GOOD, "old");
    containers(change, 10, Given.GOOD, "fine");
    containers(change, 80, Given.BAD, "root");
    change.putAll(others(200));
    coldToken();
    pull.push(change);
    service.rests();
    assertEquals(30, pull.threads().size());
    assertReadAgain();
    assertTrue(gitHub.calls() <= 10, () -> gitHub.calls() + " calls: " + gitHub.counts());
  }

  /// All that goes, goes in one call with the check run.
  private void assertReadAgain() {
    assertEquals(1, gitHub.counts().get("GRAPHQL mutation"), gitHub.counts()::toString);
    assertFalse(gitHub.counts().toString().contains("PATCH"), gitHub.counts()::toString);
  }

  @Test
  void nothingOfOursTakesOneWrite() {
    Repository web = gitHub.repository("web", Given.REPOSITORY);
    coldToken();
    web.open("dana", Map.of("README", "Bye\n"));
    service.rests();
    assertEquals(
        Map.of(
            "GET /repos/{owner}/{repo}/pulls/{pull_number}/files", 1,
            "GRAPHQL query", 1,
            "POST /app/installations/{installation_id}/access_tokens", 1,
            "POST /repos/{owner}/{repo}/check-runs", 1),
        gitHub.counts());
  }

  /// With a cached token.
  @Test
  void aReviewTakesAtMostFiveRoundTrips() {
    Repository web = gitHub.repository("web", Given.REPOSITORY);
    web.open("dana", Map.of("Dockerfile", Given.BAD));
    service.rests();
    gitHub.answers().latency(300);
    Pull pull = web.open("dana", Map.of("Dockerfile", Given.BAD + "# more\n"));
    service.rests();
    assertEquals(1, pull.threads().size());
    assertTrue(gitHub.answers().roundTrips() <= 5, gitHub.answers().roundTrips() + " round trips");
  }

  /// One finding is new, another is fixed and its comment looked at again before it goes.
  @Test
  void aReviewThatCleansUpTakesAtMostFiveRoundTrips() {
    Repository web = gitHub.repository("web", Given.REPOSITORY);
    Pull pull = web.open("dana", Map.of("a/Dockerfile", Given.BAD));
    service.rests();
    clock.pass(Duration.ofSeconds(20));
    gitHub.answers().latency(300);
    pull.push(Map.of("a/Dockerfile", Given.GOOD, "b/Dockerfile", Given.BAD));
    service.rests();
    assertEquals(1, pull.threads().size());
    assertTrue(gitHub.answers().roundTrips() <= 5, gitHub.answers().roundTrips() + " round trips");
  }

  /// An hour later another pull request of the organisation has just been reviewed.
  private void coldToken() {
    clock.pass(Duration.ofHours(1));
    gitHub.repository("other", Given.REPOSITORY).open("dana", Map.of("README", "Bye\n"));
    service.rests();
    gitHub.forgetCounts();
  }

  private static void containers(
      Map<String, String> change, int number, String text, String folder) {
    for (int i = 0; i < number; i++) {
      change.put(folder + "/" + i + ".Dockerfile", text);
    }
  }

  private static Map<String, String> others(int number) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < number; i++) {
      files.put("other/" + i, "x\n");
    }
    return files;
  }

  /// A container file that runs scripts from so many places.
  private static String piped(int scripts) {
    StringBuilder text = new StringBuilder("FROM python:3.13-slim\n");
    for (int i = 0; i < scripts; i++) {
      text.append("RUN curl -fsSL https://host-%d.example/install.sh | sh\n".formatted(i));
      text.append("RUN true\n".repeat(8));
    }
    return text + "USER 1000\n";
  }
}
