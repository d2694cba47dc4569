package io.plimsoll.app.event;

import static io.plimsoll.app.event.Sent.HEAD;
import static io.plimsoll.app.event.Sent.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening.ActionRequested;
import io.plimsoll.app.event.Happening.Rerequested;
import io.plimsoll.app.event.Reading.Fault;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.JobKey;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckEventsTest {
  private static final JobKey FOUR = JobKey.pullRequest(5_000_000_017L, 4);
  private static final JobKey REPOSITORY = JobKey.repository(5_000_000_017L);
  private static final Optional<String> OUR_ID = Optional.of("7f3a");

  private static final String RUN =
      """
      "sender": {"login": "ada", "type": "User"},
      "check_run": {
        "id": 4000000001, "name": "Plimsoll", "external_id": "7f3a",
        "head_sha": "1111111111111111111111111111111111111111",
        "check_suite": {"id": 4000000002, "head_branch": "topic"},
        "app": {"id": 42, "slug": "plimsoll"},
        "pull_requests": [
          {"number": 7, "base": {"repo": {"id": 6000000000}}},
          {"number": 4, "base": {"repo": {"id": 5000000017}}}]}
      """;

  private static final String SUITE =
      """
      "action": "rerequested",
      "sender": {"login": "ada", "type": "User"},
      "check_suite": {
        "id": 4000000002, "head_branch": null,
        "head_sha": "1111111111111111111111111111111111111111",
        "app": {"id": 42}, "pull_requests": []}
      """;

  private static final String AGAIN = "\"action\": \"rerequested\", " + RUN;

  private static final String PRESSED =
      """
      "action": "requested_action", "requested_action": {"identifier": "all-safe-fixes"},
      """
          + RUN;

  private static final String OF_FORK =
      AGAIN.replaceAll("(?s)\"pull_requests\": \\[.*]", "\"pull_requests\": []");

  private final Sent sent = new Sent();

  private static Rerequested again(OptionalInt number) {
    return new Rerequested(SHOP, number, HEAD, OUR_ID);
  }

  @Test
  void aCheckRunIsWantedOnceMore() {
    var delivery = sent.delivery("check_run", AGAIN);
    assertEquals(FOUR, delivery.job());
    assertEquals(again(OptionalInt.of(4)), Sent.kept(delivery));
  }

  @Test
  void itsCommitNeedNotBeTheHeadAnyMore() {
    assertEquals(Optional.empty(), sent.delivery("check_run", AGAIN).head());
  }

  @Test
  void thePullRequestOfAForkIsFoundByOurOwnId() {
    sent.knowing("7f3a", 4);
    var delivery = sent.delivery("check_run", OF_FORK);
    assertEquals(FOUR, delivery.job());
    assertEquals(again(OptionalInt.of(4)), Sent.kept(delivery));
  }

  @Test
  void whatNobodyKnowsIsAskedOfGitHubByAJobOfTheRepository() {
    var delivery = sent.delivery("check_run", OF_FORK);
    assertEquals(REPOSITORY, delivery.job());
    assertEquals(again(OptionalInt.empty()), Sent.kept(delivery));
  }

  @Test
  void severalPullRequestsOfOneHeadAreAllReviewedAgain() {
    sent.knowing("7f3a", 4, 5);
    var delivery = sent.delivery("check_run", AGAIN);
    assertEquals(REPOSITORY, delivery.job());
    assertEquals(again(OptionalInt.empty()), Sent.kept(delivery));
  }

  @Test
  void aButtonSaysWhichAndWho() {
    var delivery = sent.delivery("check_run", PRESSED);
    assertEquals(FOUR, delivery.job());
    assertEquals(
        new ActionRequested(SHOP, OptionalInt.of(4), HEAD, OUR_ID, "all-safe-fixes", "ada"),
        Sent.kept(delivery));
  }

  @Test
  void aButtonIsAnsweredByOneOfSeveralPullRequests() {
    sent.knowing("7f3a", 5, 6);
    assertEquals(JobKey.pullRequest(5_000_000_017L, 5), sent.delivery("check_run", PRESSED).job());
  }

  @Test
  void aWholeSuiteIsWantedOnceMore() {
    sent.knowing(HEAD, 4);
    var delivery = sent.delivery("check_suite", SUITE);
    assertEquals(FOUR, delivery.job());
    assertEquals(
        new Rerequested(SHOP, OptionalInt.of(4), HEAD, Optional.empty()), Sent.kept(delivery));
  }

  @Test
  void checksOfOtherAppsAreNotOurs() {
    sent.isDropped(Why.ANOTHER_APP, "check_run", AGAIN.replace("\"id\": 42", "\"id\": 43"));
    sent.isDropped(Why.ANOTHER_APP, "check_suite", SUITE.replace("\"id\": 42", "\"id\": 43"));
  }

  @Test
  void anEmptyIdIsNone() {
    var happening = (Rerequested) sent.happening("check_run", AGAIN.replace("\"7f3a\"", "\"\""));
    assertEquals(Optional.empty(), happening.externalId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "completed"})
  void whatWeWroteOurselvesIsNoWork(String action) {
    sent.isDropped(
        Why.NO_WORK_FOR_ACTION,
        "check_run",
        AGAIN.replace("\"rerequested\"", "\"" + action + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"requested", "completed"})
  void aSuiteThatBeginsWithAPushIsNoWork(String action) {
    sent.isDropped(
        Why.NO_WORK_FOR_ACTION,
        "check_suite",
        SUITE.replace("\"rerequested\"", "\"" + action + "\""));
  }

  @Test
  void aButtonWithoutANameIsRefused() {
    assertEquals(
        new Reading.Refused(Fault.INCOMPLETE),
        sent.read("check_run", PRESSED.replace("all-safe-fixes", "")));
  }
}
