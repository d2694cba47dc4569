package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

/// Which deliveries GitHub was asked to send once more: each is asked for once.
public final class Redeliveries {
  private final Store store;
  private final InstantSource clock;

  Redeliveries(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Writes down that a delivery is asked for. True for who does so first, and for nobody after.
  ///
  /// @param delivery GitHub's id of the event, equal for all attempts to deliver it
  public boolean ask(String delivery) {
    return store.transaction(tx ->
        tx.update(
            """
            INSERT INTO redelivery (delivery, asked) VALUES (?, ?)
            ON CONFLICT (delivery) DO NOTHING\
            """,
            delivery,
            clock.millis()))
        == 1;
  }

  /// Takes that back, for a wish that GitHub certainly did not hear.
  public void forget(String delivery) {
    store.transaction(tx -> tx.update("DELETE FROM redelivery WHERE delivery = ?", delivery));
  }

  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM redelivery WHERE asked < ?", before.toEpochMilli());
  }
}
