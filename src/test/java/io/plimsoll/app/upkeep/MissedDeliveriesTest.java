package io.plimsoll.app.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.Delivery;
import io.plimsoll.github.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MissedDeliveriesTest {
  private static final Failure AWAY = new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502");
  private static final Failure NOT_THERE = new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "404");

  private final Estate estate = new Estate();

  @AfterEach
  void close() {
    estate.close();
  }

  /// GitHub tried to deliver something some minutes ago; the first named is the newest.
  private void tried(long id, int minutesAgo, int status, String event, String action) {
    estate.state.deliveries.add(
        new Delivery(
            id,
            "guid-" + id,
            estate.now.minus(Duration.ofMinutes(minutesAgo)),
            false,
            status,
            event,
            Optional.of(action),
            OptionalLong.of(9),
            OptionalLong.of(17)));
  }

  private void opened(long id, int minutesAgo, int number) {
    tried(id, minutesAgo, 502, "pull_request", "opened");
    estate.state.payloads.put(id, Estate.opened(17, number));
  }

  private List<Long> swept() {
    estate.state.calls.clear();
    new MissedDeliveries(
            estate.gitHub.app(), estate.inbox.redeliveries(), estate.lookup, () -> estate.now)
        .sweep();
    return List.copyOf(estate.state.redelivered);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 400, 404, 500, 502, 503, 504})
  void whatDidNotArriveIsAskedFor(int status) {
    tried(1, 5, status, "issue_comment", "created");
    assertEquals(List.of(1L), swept());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 413})
  void whatWeRefusedIsNot(int status) {
    tried(1, 5, status, "issue_comment", "created");
    assertEquals(List.of(), swept());
  }

  @ParameterizedTest
  @CsvSource({
    "push, ''",
    "pull_request, assigned",
    "check_run, created",
    "check_suite, requested",
    "issue_comment, edited",
    "installation_repositories, added",
    "star, created",
  })
  void whatAsksForNoWorkIsNot(String event, String action) {
    tried(1, 5, 502, event, action);
    assertEquals(List.of(), swept());
  }

  @Test
  void eachIsAskedForOnceForEver() {
    tried(1, 5, 502, "issue_comment", "created");
    assertEquals(List.of(1L), swept());
    estate.now = estate.now.plus(Duration.ofMinutes(5));
    assertEquals(List.of(1L), swept());
    assertEquals(List.of("deliveries"), estate.state.calls);
  }

  @Test
  void anAttemptThatFailsAgainIsNotAskedForAgain() {
    tried(1, 5, 502, "issue_comment", "created");
    swept();
    Delivery first = estate.state.deliveries.getFirst();
    estate.state.deliveries.addFirst(
        new Delivery(
            2,
            first.guid(),
            estate.now,
            true,
            502,
            first.event(),
            first.action(),
            first.installation(),
            first.repository()));
    assertEquals(List.of(1L), swept());
  }

  @Test
  void ofOnePullRequestTheNewestIsAskedFor() {
    opened(5, 1, 4);
    opened(4, 2, 7);
    opened(3, 3, 4);
    opened(2, 4, 4);
    assertEquals(List.of(4L, 5L), swept());
    assertEquals(List.of(4L, 5L), swept());
  }

  @Test
  void commentsAreAllAskedForInTheirOrderAndNotRead() {
    opened(3, 1, 4);
    tried(2, 2, 502, "issue_comment", "created");
    tried(1, 3, 502, "issue_comment", "created");
    assertEquals(List.of(1L, 2L, 3L), swept());
    assertEquals(
        List.of("deliveries", "redeliver 1", "redeliver 2", "redeliver 3"), estate.state.calls);
  }

  @Test
  void aPayloadThatAsksForNothingIsNotAskedFor() {
    opened(3, 1, 4);
    opened(2, 2, 5);
    estate.state.payloads.put(3L, "{\"action\": \"edited\", \"installation\": {\"id\": 9}}");
    assertEquals(List.of(2L), swept());
    assertEquals(List.of(2L), swept());
  }

  @Test
  void aPayloadThatIsGoneIsAskedForAllTheSame() {
    opened(3, 1, 4);
    opened(2, 2, 4);
    estate.state.payloads.remove(2L);
    assertEquals(List.of(2L, 3L), swept());
  }

  @Test
  void pagesAreReadUntilTheyAreThreeDaysOld() {
    estate.state.deliveriesOnAPage = 2;
    tried(6, 1, 502, "issue_comment", "created");
    tried(5, 60, 502, "issue_comment", "created");
    tried(4, 3 * 24 * 60, 502, "issue_comment", "created");
    tried(3, 3 * 24 * 60 + 1, 502, "issue_comment", "created");
    tried(2, 4 * 24 * 60, 502, "issue_comment", "created");
    assertEquals(List.of(4L, 5L, 6L), swept());
    assertEquals(2, estate.state.calls.stream().filter(call -> call.equals("deliveries")).count());
  }

  @Test
  void aSweepMakesABoundedNumberOfCallsAndTheNextGoesOn() {
    IntStream.range(0, 450).forEach(i -> tried(1_000 - i, 5, 502, "issue_comment", "created"));
    assertEquals(200, swept().size());
    assertEquals(205, estate.state.calls.size());
    assertEquals(400, swept().size());
    assertEquals(450, swept().size());
  }

  @Test
  void thePagesAreBoundedToo() {
    estate.state.deliveriesOnAPage = 1;
    IntStream.range(0, 40).forEach(i -> tried(100 - i, 5, 502, "issue_comment", "created"));
    assertEquals(30, swept().size());
  }

  /// An outage of days leaves more than a sweep reads.
  @Test
  void sweepsGoOnWhereTheOneBeforeStopped() {
    estate.state.deliveriesOnAPage = 1;
    IntStream.range(0, 100).forEach(i -> tried(1_000 - i, 5, 502, "issue_comment", "created"));
    var sweeps =
        new MissedDeliveries(
            estate.gitHub.app(), estate.inbox.redeliveries(), estate.lookup, () -> estate.now);
    List<Integer> asked = new ArrayList<>();
    for (int sweep = 0; sweep < 6; sweep++) {
      sweeps.sweep();
      asked.add(estate.state.redelivered.size());
    }
    assertEquals(List.of(30, 60, 90, 100, 100, 100), asked);
    tried(2_000, 1, 502, "issue_comment", "created");
    Collections.rotate(estate.state.deliveries, 1);
    sweeps.sweep();
    assertEquals(2_000L, estate.state.redelivered.getLast());
  }

  @Test
  void whatIsBehindWaitsUntilTheNewestAreAskedFor() {
    estate.state.deliveriesOnAPage = 10;
    IntStream.range(0, 700).forEach(i -> tried(1_000 - i, 5, 502, "issue_comment", "created"));
    var sweeps =
        new MissedDeliveries(
            estate.gitHub.app(), estate.inbox.redeliveries(), estate.lookup, () -> estate.now);
    IntStream.range(0, 9).forEach(_ -> sweeps.sweep());
    assertEquals(700, estate.state.redelivered.size());
    assertEquals(700, Set.copyOf(estate.state.redelivered).size());
  }

  @Test
  void whenGitHubIsAwayTheNextSweepTriesAgain() {
    tried(2, 5, 502, "issue_comment", "created");
    tried(1, 6, 502, "issue_comment", "created");
    estate.gitHub.fail(AWAY);
    assertEquals(List.of(), swept());
    assertEquals(List.of(1L, 2L), swept());
  }

  @Test
  void aRedeliveryThatGitHubDoesNotTakeIsTriedAgain() {
    tried(2, 5, 502, "issue_comment", "created");
    tried(1, 6, 502, "issue_comment", "created");
    opened(4, 7, 4);
    opened(3, 8, 4);
    var app = new Interrupted(estate.gitHub, "redeliver 1", AWAY);
    new MissedDeliveries(app, estate.inbox.redeliveries(), estate.lookup, () -> estate.now).sweep();
    assertEquals(List.of(4L), estate.state.redelivered);
    assertEquals(List.of(4L, 1L, 2L), swept());
  }

  @Test
  void oneThatGitHubHasForgottenIsLeft() {
    tried(2, 5, 502, "issue_comment", "created");
    tried(1, 6, 502, "issue_comment", "created");
    var app = new Interrupted(estate.gitHub, "redeliver 2", NOT_THERE);
    new MissedDeliveries(app, estate.inbox.redeliveries(), estate.lookup, () -> estate.now).sweep();
    assertEquals(List.of(1L), estate.state.redelivered);
    assertEquals(List.of(1L), swept());
  }
}
