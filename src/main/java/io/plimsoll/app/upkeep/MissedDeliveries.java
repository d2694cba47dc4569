package io.plimsoll.app.upkeep;

import io.plimsoll.app.event.Events;
import io.plimsoll.app.event.Lookup;
import io.plimsoll.app.event.Reading;
import io.plimsoll.github.Answer;
import io.plimsoll.github.AppCalls;
import io.plimsoll.github.Delivery;
import io.plimsoll.github.Done;
import io.plimsoll.github.Failure;
import io.plimsoll.inbox.Chore;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Redeliveries;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Asks GitHub to send once more what did not arrive, since GitHub never does so by itself.
///
/// Of the events of one pull request only the newest is asked for, because a run reads the state
/// again anyway. GitHub's list does not say which pull request a delivery is about; where a
/// repository has several such deliveries their payloads are read. Each event is asked for once:
/// what fails twice waits for a person to send it again. A delivery is settled after GitHub was
/// asked, so a crash in between asks a second time, and the inbox tells the second for a duplicate.
final class MissedDeliveries {
  private static final Logger LOG = System.getLogger(MissedDeliveries.class.getName());
  private static final Duration EVERY = Duration.ofMinutes(5);

  /// Calls of one sweep beside those for the list. What is left is for the next sweep.
  private static final int CALLS = 200;

  private final AppCalls app;
  private final Redeliveries book;
  private final Lookup lookup;
  private final InstantSource clock;

  MissedDeliveries(AppCalls app, Redeliveries book, Lookup lookup, InstantSource clock) {
    this.app = app;
    this.book = book;
    this.lookup = lookup;
    this.clock = clock;
  }

  Chore chore() {
    return new Chore("redeliveries", EVERY, this::sweep);
  }

  void sweep() {
    List<Delivery> failed = new FailedDeliveries(app, book, clock.instant()).newestFirst();
    int asked = new Sweep(failed).run();
    if (asked > 0) {
      LOG.log(Level.INFO, "Asked GitHub to deliver {0} events once more", asked);
    }
  }

  /// One pass over deliveries that failed, newest first.
  private final class Sweep {
    private final List<Delivery> failed;
    private final SeveralOfOne several;
    private final Set<JobKey> asked = new HashSet<>();
    private int calls;
    private int redelivered;

    Sweep(List<Delivery> failed) {
      this.failed = failed;
      this.several = SeveralOfOne.in(failed);
    }

    int run() {
      for (Delivery delivery : failed) {
        if (calls >= CALLS || !heed(delivery)) {
          break;
        }
      }
      return redelivered;
    }

    /// False when GitHub does not answer, so that going on is of no use now.
    private boolean heed(Delivery delivery) {
      if (!several.mayHold(delivery)) {
        return redeliver(delivery);
      }
      calls++;
      return switch (app.payload(delivery.id())) {
        case Answer.Got<String>(var payload) -> heed(delivery, payload);
        case Answer.Failed<String>(Failure.GiveUp _) -> redeliver(delivery);
        case Answer.Failed<String>(Failure.Retry _) -> false;
      };
    }

    private boolean heed(Delivery delivery, String payload) {
      byte[] body = payload.getBytes(StandardCharsets.UTF_8);
      Reading reading =
          Events.read(delivery.event(), delivery.guid(), body, clock.instant(), lookup);
      if (reading instanceof Reading.Accepted(var wish) && asked.add(wish.job())) {
        return redeliver(delivery);
      }
      book.settle(delivery.guid());
      return true;
    }

    private boolean redeliver(Delivery delivery) {
      calls++;
      Answer<Done> answer = app.redeliver(delivery.id());
      if (answer instanceof Answer.Failed<Done>(Failure.Retry retry)) {
        LOG.log(Level.INFO, "No redelivery for now: {0}", retry.detail());
        return false;
      }
      book.settle(delivery.guid());
      redelivered += answer instanceof Answer.Got<Done> ? 1 : 0;
      return true;
    }
  }
}
