package io.plimsoll.app.standin;

import static io.plimsoll.app.standin.EventStoriesTest.only;
import static io.plimsoll.app.standin.Given.BAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong on the way of a pull request's review, and what overtakes it.
final class FailureStoriesTest {
  private static final String CHECK = "POST /repos/{owner}/{repo}/check-runs";
  private static final String NOTES = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
  private static final String REVIEW = "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  private static final String FILES = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";

  @AutoClose private final Stage stage = Stage.set();
  private final StandInGitHub gitHub = stage.gitHub();
  private final Service service = stage.service();
  private final Repository web = gitHub.repository("web", Given.REPOSITORY);

  @ParameterizedTest
  @ValueSource(strings = {FILES, "GRAPHQL query", CHECK})
  void aCommitThatGitHubDoesNotKnowYetIsWaitedFor(String kind) {
    gitHub.faults().on(kind, Fault.NOT_YET, 3);
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews(pull.head).size());
  }

  @Test
  void whatIsForbiddenForGoodEndsNeutral() {
    gitHub.faults().on("GRAPHQL query", Fault.FORBIDDEN, 100);
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertEquals("completed neutral", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
  }

  @Test
  void anOutageEndsAsIfItHadNotBeen() {
    gitHub.faults().on(FILES, Fault.ERROR, 8);
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews(pull.head).size());
  }

  @Test
  void aRunThatIsOvertakenSaysSoAndWritesNothingElse() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    String first = pull.head;
    gitHub.faults().meanwhile(CHECK, () -> pull.push(Map.of("README", "More\n")));
    pull.announce("opened");
    service.rests();
    assertEquals("completed cancelled", only(web.checks(first)));
    assertEquals(List.of(), pull.reviews(first));
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews(pull.head).size());
  }

  @Test
  void whatHappensWhileARunLastsIsSeenByTheNext() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    gitHub.faults().meanwhile(REVIEW, () -> pull.talk().comment("mia", "/plimsoll status"));
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews(pull.head).size());
    assertEquals(1, pull.replies().size());
  }

  @Test
  void aPullRequestThatIsClosedOnTheWayLeavesNoCheckOpen() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    gitHub.faults().meanwhile(CHECK, pull::close);
    pull.announce("opened");
    service.rests();
    assertTrue(pull.checks().stream().allMatch(Check::isCompleted));
  }

  @Test
  void aTokenThatEndsEarlyIsReplaced() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    gitHub.faults().meanwhile(REVIEW, () -> gitHub.tokens().revoke());
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews(pull.head).size());
  }

  @Test
  void aListOfFilesThatGitHubCutsIsToldOf() {
    Map<String, String> files = new HashMap<>(Map.of("Dockerfile", BAD));
    for (int i = 0; i < 3_005; i++) {
      files.put("x/" + i, "x\n");
    }
    Pull pull = web.open("dana", files);
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    Check check = pull.checks().getFirst();
    assertTrue(check.summary.contains("Not everything in this file was checked"), check.summary);
  }

  @Test
  void manyFindingsAreNotedOnceEach() {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 130; i++) {
      files.put("k8s/" + i + ".yaml", Given.POD);
    }
    Pull pull = web.open("dana", files);
    service.rests();
    Check check = pull.checks().getFirst();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(check.annotations.size(), Set.copyOf(check.annotations).size());
    assertTrue(check.annotations.size() > 100, check.annotations.size() + " annotations");
    assertEquals(10, pull.threads().size());
  }

  /// Fifty go into one call, and three calls are needed.
  @ParameterizedTest
  @CsvSource({"0, APPLIED", "1, ERROR", "1, RESET", "2, ERROR", "2, APPLIED"})
  void manyFindingsAreNotedOnceEachWhenOneOfTheirCallsFails(int skip, Fault fault) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 130; i++) {
      files.put("k8s/" + i + ".yaml", Given.POD);
    }
    Pull pull = web.prepare("dana", files);
    gitHub.faults().behind(skip, NOTES, fault);
    pull.announce("opened");
    service.rests();
    Check check = pull.checks().getFirst();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(check.annotations.size(), Set.copyOf(check.annotations).size());
    assertTrue(check.annotations.size() > 100, check.annotations.size() + " annotations");
    assertTrue(gitHub.faults().isOver());
  }
}
