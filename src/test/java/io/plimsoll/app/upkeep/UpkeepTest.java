package io.plimsoll.app.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.InstallationChanged.Change;
import io.plimsoll.github.Failure;
import io.plimsoll.inbox.Chore;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import io.plimsoll.inbox.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UpkeepTest {
  private final Estate estate = new Estate();

  @AfterEach
  void close() {
    estate.close();
  }

  @Test
  void pullRequestsAreForTheReviewer() throws InterruptedException {
    estate.arrives("d-1", "pull_request", Estate.opened(17, 4));
    assertEquals("pull-request/17/4", estate.review().key().text());
  }

  @Test
  void itHasTwoChores() {
    assertEquals(
        List.of("redeliveries PT5M", "installations PT24H"),
        estate.upkeep.chores().stream().map(UpkeepTest::described).toList());
  }

  @Test
  void theReviewerIsToldThatItsRunsThrow() throws InterruptedException {
    Job reviewer =
        new Job() {
          @Override
          public Outcome run(Run run) {
            return new Outcome.Done();
          }

          @Override
          public Outcome abandon(Run run, String fault) {
            return new Outcome.GiveUp("told of " + fault);
          }
        };
    Upkeep upkeep =
        new Upkeep(reviewer, estate.gitHub, estate.inbox, estate.lookup, () -> estate.now);
    Outcome told = new Outcome.GiveUp("told of Fault");
    assertEquals(told, upkeep.abandon(third(JobKey.pullRequest(17, 4)), "Fault"));
    assertEquals(told, upkeep.abandon(third(JobKey.mergeGroup(17, "abc")), "Fault"));
    Outcome again = new Outcome.Again(Duration.ofSeconds(8));
    assertEquals(again, upkeep.abandon(third(JobKey.repository(17)), "Fault"));
    assertEquals(again, upkeep.abandon(third(JobKey.installation(9)), "Fault"));
  }

  private static Run third(JobKey key) {
    return new Run(key, 3, Optional.empty(), List.of(), _ -> new Standing.Current());
  }

  private static String described(Chore chore) {
    return chore.name() + " " + chore.every();
  }

  @Test
  void whatWasGivenUpIsTriedOnceMoreWhenTheInstallationWakes() throws InterruptedException {
    estate.arrives("d-1", "pull_request", Estate.opened(17, 4));
    estate.arrives("d-2", "pull_request", Estate.opened(18, 5));
    estate.arrives("d-3", "pull_request", Estate.opened(19, 6).replace("\"id\": 9}", "\"id\": 8}"));
    estate.givesUp(3);
    estate.now = estate.now.plusSeconds(60);
    estate.happens(
        JobKey.installation(9), new InstallationChanged(Estate.ACME, Change.UNSUSPENDED));
    assertEquals(List.of("pull-request/17/4", "pull-request/18/5"), estate.reviews(2));
  }

  @Test
  void patienceGrowsAndEnds() {
    var away = new Failure.Retry(Failure.Cause.NETWORK, Duration.ofSeconds(5), "reset");
    assertEquals(new Outcome.Again(Duration.ofSeconds(5)), Patience.after(away, 1));
    assertEquals(new Outcome.Again(Duration.ofSeconds(8)), Patience.after(away, 3));
    assertEquals(new Outcome.Again(Duration.ofSeconds(256)), Patience.after(away, 8));
    assertEquals(new Outcome.GiveUp("reset"), Patience.after(away, 9));
    var no = new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "gone");
    assertEquals(new Outcome.GiveUp("gone"), Patience.after(no, 1));
  }
}
