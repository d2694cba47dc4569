package io.plimsoll.app.standin;

import static io.plimsoll.app.standin.Given.BAD;
import static io.plimsoll.app.standin.Given.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What else people and GitHub do to pull requests, repositories and the App.
final class EventStoriesTest {
  @AutoClose private final Stage stage = Stage.set();
  private final FastClock clock = stage.clock();
  private final StandInGitHub gitHub = stage.gitHub();
  private final Service service = stage.service();
  private final Repository web = gitHub.repository("web", Given.REPOSITORY);

  private Pull opened() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    return pull;
  }

  @Test
  void aCheckThatIsAskedForOnceMoreRunsOnceMore() {
    Pull pull = opened();
    int calls = patches();
    pull.talk().rerequest(pull.checks().getFirst());
    service.rests();
    assertTrue(patches() > calls);
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
  }

  @Test
  void soDoesThatOfAFork() {
    Pull pull = web.prepare("frida", Map.of("Dockerfile", BAD));
    pull.fork = true;
    pull.announce("opened");
    service.rests();
    int calls = patches();
    pull.talk().rerequest(pull.checks().getFirst());
    service.rests();
    assertTrue(patches() > calls);
  }

  @Test
  void soDoAllOfASuite() {
    Pull pull = opened();
    int calls = patches();
    pull.talk().rerequestAll();
    service.rests();
    assertTrue(patches() > calls);
    assertEquals("completed failure", only(pull.checks()));
  }

  @Test
  void everyButtonIsAnswered() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD, "pod.yaml", Given.POD));
    pull.announce("opened");
    service.rests();
    Check check = pull.checks().getFirst();
    assertTrue(!check.buttons.isEmpty());
    for (String button : List.copyOf(check.buttons)) {
      int before = patches() + pull.replies().size();
      pull.talk().press(check, button, "mia");
      service.rests();
      assertTrue(patches() + pull.replies().size() > before, button);
      assertEquals("completed failure", only(pull.checks()));
    }
  }

  @Test
  void aGroupOfTheMergeQueueIsReviewedLikeAChange() {
    Pull pull = opened();
    String group = web.group(pull);
    service.rests();
    assertEquals("completed failure", only(web.checks(group)));
    assertEquals(1, pull.threads().size());
    Pull good = web.open("dana", Map.of("Dockerfile", GOOD + "# more\n"));
    String other = web.group(good);
    service.rests();
    assertEquals("completed success", only(web.checks(other)));
    web.groupGone(good, other);
    service.rests();
    assertEquals("completed success", only(web.checks(other)));
  }

  @Test
  void aGroupsCheckMayBeAskedForOnceMore() {
    Pull pull = opened();
    String group = web.group(pull);
    service.rests();
    Check check = web.checks(group).getFirst();
    assertEquals(List.of("run-again"), check.buttons);
    int calls = patches();
    pull.talk().press(check, "run-again", "mia");
    service.rests();
    assertTrue(patches() > calls);
    calls = patches();
    pull.talk().rerequest(check);
    service.rests();
    assertTrue(patches() > calls);
    assertEquals("completed failure", only(web.checks(group)));
  }

  /// GitHub lists 300 files of a comparison; beyond that the trees of both commits are compared.
  @Test
  void aLargeGroupIsReviewedWhole() {
    Map<String, String> files = new HashMap<>(Map.of("zz/Dockerfile", BAD));
    for (int i = 0; i < 320; i++) {
      files.put("a/" + i, "x\n");
    }
    Pull pull = web.open("dana", files);
    String group = web.group(pull);
    service.rests();
    assertEquals("completed failure", only(web.checks(group)));
    String summary = web.checks(group).getFirst().summary;
    assertTrue(summary.contains("[`zz/Dockerfile:1`]"), summary);
    assertEquals(2, gitHub.counts().get("GET /repos/{owner}/{repo}/git/trees/{tree_sha}"));
  }

  @Test
  void aLabelKeepsTheCommentsAwayAndNotTheCheck() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    pull.labels.add("plimsoll: skip");
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
    pull.unlabel("plimsoll: skip");
    service.rests();
    assertEquals(1, pull.threads().size());
  }

  @Test
  void aResolvedThreadIsNotBegunAnew() {
    Pull pull = opened();
    pull.talk().resolve(pull.threads().getFirst(), "mia");
    pull.push(Map.of("README", "More\n"));
    service.rests();
    assertEquals(1, pull.threads().size());
    assertEquals("completed failure", only(pull.checks()));
  }

  @Test
  void whatSomebodyTurnedDownIsNotSaidAnewAndStillCounts() {
    Pull pull = opened();
    pull.threads().getFirst().react(Person.named("mia"), "-1");
    pull.push(Map.of("README", "More\n"));
    service.rests();
    assertEquals(1, pull.threads().size());
    assertEquals("completed failure", only(pull.checks()));
  }

  @Test
  void theSettingsOfTheBaseCount() {
    web.write(
        "main", Map.of(".github/plimsoll.yml", "language: de\nreview:\n  fail-at: critical\n"));
    Pull pull =
        web.open(
            "dana", Map.of("Dockerfile", BAD, ".github/plimsoll.yml", "review:\n  fail-at: low\n"));
    service.rests();
    assertNotEquals("completed failure", only(pull.checks()));
    assertTrue(pull.threads().getFirst().body.contains("root"), pull.threads().getFirst().body);
    assertTrue(!pull.threads().getFirst().body.contains("Whoever"));
  }

  @Test
  void theOrganisationsSettingsStandBehind() {
    gitHub.repository(".github", Map.of(".github/plimsoll.yml", "review:\n  fail-at: critical\n"));
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertNotEquals("completed failure", only(pull.checks()));
  }

  @Test
  void aRenamedRepositoryIsTheSame() {
    Pull pull = opened();
    web.rename("site");
    service.rests();
    pull.push(Map.of("Dockerfile", GOOD));
    service.rests();
    assertEquals("completed success", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
  }

  @Test
  void aDeletedInstallationIsLeftInPeace() {
    Pull pull = opened();
    gitHub.installation("deleted");
    service.rests();
    pull.push(Map.of("Dockerfile", GOOD));
    service.rests();
    assertEquals(List.of(), pull.checks());
  }

  @Test
  void aSuspendedInstallationIsLeftInPeaceUntilItWakes() {
    gitHub.installation("suspend");
    service.rests();
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertEquals(List.of(), pull.checks());
    gitHub.installation("unsuspend");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
  }

  @Test
  void whatWasMissedIsAskedForOnceMore() {
    gitHub.hooks().lose(1);
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.until("the missed event", () -> !pull.checks().isEmpty());
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
  }

  @Test
  void aPendingReviewOfOursIsNotInTheWay() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    pull.reviews.add(new Posted(gitHub.nextId(), Person.APP, pull.head, "", true));
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
    assertTrue(pull.reviews.stream().noneMatch(Posted::pending));
  }

  @Test
  void whatHappenedWhileNoneRanIsAskedForAtTheStart() {
    service.close();
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    try (Service next = Service.start(gitHub, clock)) {
      next.until("the missed event", () -> !pull.checks().isEmpty());
      next.rests();
      assertEquals("completed failure", only(pull.checks()));
    }
  }

  private int patches() {
    return gitHub.counts().getOrDefault("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", 0);
  }

  /// The state and conclusion of the only check run there.
  static String only(List<Check> checks) {
    assertEquals(1, checks.size(), () -> checks.stream().map(Check::json).toList().toString());
    return checks.getFirst().status + " " + checks.getFirst().conclusion;
  }
}
