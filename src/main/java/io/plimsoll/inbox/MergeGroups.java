package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The groups of merge queues that were checked. GitHub tells what a group is built on when it
/// wants it checked, and not when a person wants it checked once more.
public final class MergeGroups {
  private final Store store;
  private final InstantSource clock;

  MergeGroups(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What a group is built on.
  ///
  /// @param base the commit
  /// @param baseRef the branch that the queue belongs to, without `refs/heads/`
  public record Base(String base, String baseRef) {}

  /// Writes down a group.
  public void note(long repository, String head, Base base) {
    store.transaction(tx ->
        tx.update(
            """
            INSERT INTO merge_group (repository, head, base, base_ref, noted)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (repository, head) DO UPDATE SET
              base = excluded.base, base_ref = excluded.base_ref, noted = excluded.noted\
            """,
            repository,
            head,
            base.base(),
            base.baseRef(),
            clock.millis()));
  }

  /// What a commit's group is built on. Empty when it is no group's head, or the group has gone.
  public Optional<Base> find(long repository, String head) {
    return store.transaction(tx ->
        tx.first(
            "SELECT base, base_ref FROM merge_group WHERE repository = ? AND head = ?",
            row -> new Base(row.getString(1), row.getString(2)),
            repository,
            head));
  }

  /// The group was merged or taken apart.
  public void gone(long repository, String head) {
    store.transaction(tx ->
        tx.update("DELETE FROM merge_group WHERE repository = ? AND head = ?", repository, head));
  }

  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM merge_group WHERE noted < ?", before.toEpochMilli());
  }
}
