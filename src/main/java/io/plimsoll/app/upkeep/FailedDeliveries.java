package io.plimsoll.app.upkeep;

import io.plimsoll.app.event.Events;
import io.plimsoll.github.Answer;
import io.plimsoll.github.AppCalls;
import io.plimsoll.github.Delivery;
import io.plimsoll.github.DeliveryPage;
import io.plimsoll.inbox.Redeliveries;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The deliveries that failed, ask for work, and were not looked at yet.
final class FailedDeliveries {
  private static final Logger LOG = System.getLogger(FailedDeliveries.class.getName());

  /// GitHub delivers nothing again that is older.
  static final Duration REACH = Duration.ofDays(3);

  /// 3,000 deliveries, at each end of a look.
  private static final int PAGES = 30;

  /// What we refused on purpose: a wrong signature, too large a body. A payload that was not
  /// understood may have broken off on its way, or be understood by another version.
  private static final Set<Integer> REFUSED = Set.of(401, 413);

  private final AppCalls app;
  private final Redeliveries book;
  private final Instant oldest;
  private final List<Delivery> found = new ArrayList<>();
  private final Set<String> guids = new HashSet<>();
  private Optional<String> rest = Optional.empty();

  FailedDeliveries(AppCalls app, Redeliveries book, Instant now) {
    this.app = app;
    this.book = book;
    this.oldest = now.minus(REACH);
  }

  /// Reads pages until they are too old, or too many, and where those hold little goes on where an
  /// earlier look stopped. When GitHub does not answer, what was read counts.
  ///
  /// @param behind where that was, if anywhere
  /// @param enough how many are worth no further look
  List<Delivery> newestFirst(Optional<String> behind, int enough) {
    Optional<String> stopped = read(Optional.empty());
    if (stopped.isEmpty() || behind.isEmpty()) {
      rest = stopped;
    } else if (found.size() >= enough) {
      rest = behind;
    } else {
      Optional<String> farther = read(behind);
      rest = found.size() < enough ? farther : behind;
    }
    return found;
  }

  /// Where the next look is to go on; empty when nothing older is left.
  Optional<String> rest() {
    return rest;
  }

  /// Where it stopped though there was more.
  private Optional<String> read(Optional<String> from) {
    Optional<String> cursor = from;
    for (int page = 0; page < PAGES; page++) {
      switch (app.deliveries(cursor, true)) {
        case Answer.Got<DeliveryPage>(var read) -> cursor = take(read);
        case Answer.Failed<DeliveryPage>(var failure) -> {
          LOG.log(Level.INFO, "Failed deliveries could not be read: {0}", failure.detail());
          return from;
        }
      }
      if (cursor.isEmpty()) {
        return cursor;
      }
    }
    return cursor;
  }

  /// Where the next page begins. Nowhere, when it would be too old.
  private Optional<String> take(DeliveryPage page) {
    List<Delivery> young =
        page.deliveries().stream().filter(delivery -> !delivery.at().isBefore(oldest)).toList();
    List<Delivery> useful = young.stream().filter(FailedDeliveries::isOfUse).toList();
    Set<String> unseen = book.unseen(useful.stream().map(Delivery::guid).toList());
    useful.stream()
        .filter(delivery -> unseen.contains(delivery.guid()))
        .filter(delivery -> guids.add(delivery.guid()))
        .forEach(found::add);
    boolean goesOn = !young.isEmpty() && young.size() == page.deliveries().size();
    return page.next().filter(_ -> goesOn);
  }

  private static boolean isOfUse(Delivery delivery) {
    return !REFUSED.contains(delivery.status())
        && Events.mayAskForWork(delivery.event(), delivery.action());
  }
}
