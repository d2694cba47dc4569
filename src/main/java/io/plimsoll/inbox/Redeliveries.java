package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The book of deliveries that were looked at after they had failed, so that GitHub is asked to
/// send each of them once more, and never twice.
public final class Redeliveries {
  private final Store store;
  private final InstantSource clock;

  Redeliveries(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Those of the deliveries that nobody has looked at yet.
  ///
  /// @param deliveries GitHub's ids of the events, equal for all attempts to deliver one
  public Set<String> unseen(Collection<String> deliveries) {
    Set<String> unseen = new TreeSet<>(deliveries);
    if (!unseen.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(unseen.size(), "?"));
      String seen = "SELECT delivery FROM redelivery WHERE delivery IN (" + marks + ")";
      unseen.removeAll(
          store.transaction(tx -> tx.all(seen, row -> row.getString(1), unseen.toArray())));
    }
    return unseen;
  }

  /// Writes down that a delivery needs no further look: GitHub was asked for it, or need not be.
  public void settle(String delivery) {
    store.transaction(tx ->
        tx.update(
            """
            INSERT INTO redelivery (delivery, asked) VALUES (?, ?)
            ON CONFLICT (delivery) DO NOTHING\
            """,
            delivery,
            clock.millis()));
  }

  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM redelivery WHERE asked < ?", before.toEpochMilli());
  }
}
