package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.web.Metrics;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import io.plimsoll.inbox.Standing;
import io.plimsoll.inbox.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands between the queue and the reviewer hands on both that a run is due and that it
/// threw.
final class CrewTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2027-03-01T09:00:00Z");
  private static final Run RUN =
      new Run(
          JobKey.pullRequest(17, 4), 3, Optional.empty(), List.of(), _ -> new Standing.Current());

  @Test
  void beforeGitHubSaysWhoThisIsEverythingWaits(@TempDir Path folder) throws InterruptedException {
    FakeGitHub gitHub = new FakeGitHub();
    gitHub.fail(new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "nobody answers"));
    try (Inbox inbox = Inbox.open(new StoreAddress.Embedded(folder), CLOCK)) {
      Crew crew =
          new Crew(
              new Self(gitHub, CLOCK),
              new Plant(gitHub, inbox, CLOCK, "https://github.com", Optional.empty(), "1.0.0"));
      assertEquals(new Outcome.Again(Duration.ofSeconds(8)), crew.run(RUN));
      assertEquals(new Outcome.Again(Duration.ofSeconds(8)), crew.abandon(RUN, "Fault"));
    }
  }

  /// The repository is unknown here, so nothing is left to do.
  @Test
  void theReviewerIsAskedAndTold(@TempDir Path folder) throws InterruptedException {
    FakeGitHub gitHub = new FakeGitHub();
    try (Inbox inbox = Inbox.open(new StoreAddress.Embedded(folder), CLOCK)) {
      Crew crew =
          new Crew(
              new Self(gitHub, CLOCK),
              new Plant(gitHub, inbox, CLOCK, "https://github.com", Optional.empty(), "1.0.0"));
      assertEquals(new Outcome.Done(), crew.run(RUN));
      assertEquals(new Outcome.Done(), crew.abandon(RUN, "Fault"));
    }
  }

  @Test
  void theClockHandsOnAFault() throws InterruptedException {
    Job job =
        new Job() {
          @Override
          public Outcome run(Run run) {
            return new Outcome.Done();
          }

          @Override
          public Outcome abandon(Run run, String fault) {
            return new Outcome.GiveUp(run.key().text() + " " + fault);
          }
        };
    TimedJob timed = new TimedJob(job, new Metrics());
    assertEquals(new Outcome.Done(), timed.run(RUN));
    assertEquals(new Outcome.GiveUp("pull-request/17/4 Fault"), timed.abandon(RUN, "Fault"));
  }
}
