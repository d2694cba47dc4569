package io.plimsoll.app.standin;

import static io.plimsoll.app.standin.Given.BAD;
import static io.plimsoll.app.standin.Given.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What becomes of pull requests, from the delivery to what stands on GitHub.
final class PullRequestStoriesTest {
  @AutoClose private final Stage stage = Stage.set();
  private final StandInGitHub gitHub = stage.gitHub();
  private final Service service = stage.service();
  private final Repository web = gitHub.repository("web", Given.REPOSITORY);

  @Test
  void anOpenedOneIsReviewed() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews(pull.head).size());
    Remark said = pull.threads().getFirst();
    assertEquals("Dockerfile", said.path);
    assertTrue(said.body.contains("```suggestion\nCOPY . /app\nRUN groupadd"), said.body);
    assertEquals(1, pull.threads().size());
  }

  @Test
  void aCleanOneIsPraisedByNothingButAGreenCheck() {
    Pull pull = web.open("dana", Map.of("Dockerfile", GOOD + "# end\n"));
    service.rests();
    assertEquals("completed success", only(pull.checks()));
    assertEquals(List.of(), pull.reviews);
    assertEquals(List.of(), pull.replies());
  }

  @Test
  void oneWithoutContainerFilesGetsOneCompletedCheckAtOnce() {
    Pull pull = web.open("dana", Map.of("README", "Bye\n"));
    service.rests();
    assertEquals("completed success", only(pull.checks()));
    assertEquals(
        0,
        gitHub.counts().getOrDefault("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", 0));
  }

  @Test
  void whatWasSaidIsNotSaidAgainAfterAPush() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    String first = pull.head;
    pull.push(Map.of("README", "More\n"));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals("completed failure", only(web.checks(first)));
    assertEquals(1, pull.threads().size());
    assertEquals(1, pull.reviews.size());
  }

  @Test
  void norAfterAForcedPush() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    pull.force(Map.of("Dockerfile", "# Said anew\n" + BAD));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
  }

  @Test
  void whatWasFixedIsCleanedUp() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    pull.push(Map.of("Dockerfile", GOOD));
    service.rests();
    assertEquals("completed success", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
  }

  @Test
  void whatWasFixedIsCalledFixedWhereSomebodyReplied() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    Remark said = pull.threads().getFirst();
    String before = said.body;
    pull.talk().reply(said, "rob", "Really?");
    pull.push(Map.of("Dockerfile", GOOD));
    service.rests();
    assertEquals(List.of(said), pull.threads());
    assertTrue(!said.body.equals(before), said.body);
  }

  @Test
  void aDraftIsCheckedAndNotCommentedUntilItIsReady() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    pull.draft = true;
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
    pull.draft(false);
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
  }

  @Test
  void aDraftAgainKeepsItsCommentsAndGetsNoMore() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    pull.draft(true);
    service.rests();
    pull.push(Map.of("two.Dockerfile", BAD));
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
  }

  @Test
  void anotherTitleIsNotReviewed() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    service.rests();
    gitHub.forgetCounts();
    pull.retitle();
    service.rests();
    assertEquals(Map.of(), gitHub.counts());
  }

  @Test
  void aForkIsReviewedLikeAnyOther() {
    Pull pull = web.prepare("frida", Map.of("Dockerfile", BAD));
    pull.fork = true;
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.threads().size());
  }

  @Test
  void anotherBaseBranchMayMakeItGood() {
    web.branch(
        "release",
        web.commit(List.of(web.tip("main")), web.tip("main").with(Map.of("Dockerfile", BAD))));
    Pull pull =
        web.pull(
            "dana",
            web.commit(
                List.of(web.tip("release")), web.tip("release").with(Map.of("README", "x\n"))));
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    pull.retarget("release");
    service.rests();
    assertEquals("completed success", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
  }

  @Test
  void aClosedOneIsLeftAlone() {
    Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));
    pull.state = "CLOSED";
    pull.announce("opened");
    service.rests();
    assertEquals(List.of(), pull.threads());
    assertTrue(pull.checks().stream().allMatch(Check::isCompleted));
    pull.reopen();
    service.rests();
    assertEquals(1, pull.threads().size());
    assertEquals("completed failure", only(pull.checks()));
  }

  @Test
  void twoOnOneHeadShareACheck() {
    Pull first = web.open("dana", Map.of("Dockerfile", BAD));
    Pull second = web.pull("rob", first.headCommit());
    second.announce("opened");
    service.rests();
    assertEquals("completed failure", only(first.checks()));
    assertEquals(1, first.threads().size());
    assertEquals(1, second.threads().size());
  }

  /// What one of them brings is in the other's base.
  @Test
  void theOneThatStaysOpenDecidesOnceTheOtherIsClosed() {
    web.branch(
        "release",
        web.commit(List.of(web.tip("main")), web.tip("main").with(Map.of("Dockerfile", BAD))));
    Commit head =
        web.commit(
            List.of(web.tip("release")), web.tip("release").with(Map.of("README", "More\n")));
    Pull bad = web.pull("dana", head);
    Pull fine = web.pull("rob", head);
    fine.baseRef = "release";
    bad.announce("opened");
    fine.announce("opened");
    service.rests();
    assertEquals("completed failure", only(fine.checks()));
    bad.close();
    service.rests();
    assertEquals("completed success", only(fine.checks()));
  }

  @Test
  void repeatedDeliveriesChangeNothing() {
    Pull pull = web.open("dana", Map.of("Dockerfile", BAD));
    Delivered opened = gitHub.hooks().last();
    gitHub.hooks().repeat(opened);
    service.rests();
    gitHub.hooks().repeat(opened);
    pull.announce("opened");
    service.rests();
    assertEquals("completed failure", only(pull.checks()));
    assertEquals(1, pull.reviews.size());
  }

  /// The state and conclusion of the only check run there.
  private static String only(List<Check> checks) {
    assertEquals(1, checks.size(), () -> checks.stream().map(Check::json).toList().toString());
    return checks.getFirst().status + " " + checks.getFirst().conclusion;
  }
}
