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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks GitHub to send once more what did not arrive, since GitHub never does so by itself.
///
/// Of the events of one pull request only the newest is asked for, because a run reads the state
/// again anyway. GitHub's list does not say which pull request a delivery is about; where a
/// repository has several such deliveries their payloads are read. Events are asked for in the
/// order in which they happened, and each once: what fails twice waits for a person to send it
/// again. A delivery is settled after GitHub was asked, so a crash in between asks a second time,
/// and the inbox tells the second for a duplicate. After a long outage the list is longer than one
/// sweep reads; the next one goes on where it stopped.
final class MissedDeliveries {
  private static final Logger LOG = System.getLogger(MissedDeliveries.class.getName());
  private static final Duration EVERY = Duration.ofMinutes(5);

  /// Calls of one sweep beside those for the list. What is left is for the next sweep.
  private static final int CALLS = 200;

  private final AppCalls app;
  private final Redeliveries book;
  private final Lookup lookup;
  private final InstantSource clock;
  private volatile Optional<String> rest = Optional.empty();

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
    FailedDeliveries list = new FailedDeliveries(app, book, clock.instant());
    List<Delivery> failed = list.newestFirst(rest, CALLS);
    rest = list.rest();
    List<Delivery> wanted = new Choice(failed).oldestFirst();
    long asked = wanted.stream().takeWhile(this::redeliver).count();
    if (asked > 0) {
      LOG.log(Level.INFO, "Asked GitHub to deliver {0} events once more", asked);
    }
  }

  /// False when GitHub does not answer, so that going on is of no use now.
  private boolean redeliver(Delivery delivery) {
    switch (app.redeliver(delivery.id())) {
      case Answer.Got<Done> _ -> {}
      case Answer.Failed<Done>(Failure.GiveUp no) ->
          LOG.log(Level.INFO, "No redelivery of {0}: {1}", delivery.guid(), no.detail());
      case Answer.Failed<Done>(Failure.Retry later) -> {
        LOG.log(Level.INFO, "No redelivery for now: {0}", later.detail());
        return false;
      }
    }
    book.settle(delivery.guid());
    return true;
  }

  /// What is worth asking for, of deliveries that failed, newest first.
  private final class Choice {
    private final List<Delivery> failed;
    private final SeveralOfOne several;
    private final Set<JobKey> jobs = new HashSet<>();
    private final Deque<Delivery> wanted = new ArrayDeque<>();
    private int calls;

    Choice(List<Delivery> failed) {
      this.failed = failed;
      this.several = SeveralOfOne.in(failed);
    }

    /// In the order in which it happened, as far as the calls suffice.
    List<Delivery> oldestFirst() {
      for (Delivery delivery : failed) {
        if (calls + wanted.size() >= CALLS || !weigh(delivery)) {
          break;
        }
      }
      return List.copyOf(wanted);
    }

    /// False when GitHub does not answer.
    private boolean weigh(Delivery delivery) {
      if (!several.mayHold(delivery)) {
        wanted.addFirst(delivery);
        return true;
      }
      calls++;
      return switch (app.payload(delivery.id())) {
        case Answer.Got<String>(var payload) -> weigh(delivery, payload);
        case Answer.Failed<String>(Failure.GiveUp _) -> {
          wanted.addFirst(delivery);
          yield true;
        }
        case Answer.Failed<String>(Failure.Retry _) -> false;
      };
    }

    private boolean weigh(Delivery delivery, String payload) {
      byte[] body = payload.getBytes(StandardCharsets.UTF_8);
      Reading reading =
          Events.read(delivery.event(), delivery.guid(), body, clock.instant(), lookup);
      if (reading instanceof Reading.Accepted(var wish) && jobs.add(wish.job())) {
        wanted.addFirst(delivery);
      } else {
        book.settle(delivery.guid());
      }
      return true;
    }
  }
}
