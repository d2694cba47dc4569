package io.plimsoll.inbox;

import java.time.Instant;
import java.util.Optional;

/// Pull requests on which no comments are written for now, by somebody's command. Their check runs
/// go on.
public final class Pauses {
  private final Store store;

  Pauses(Store store) {
    this.store = store;
  }

  /// Who paused the comments, and when.
  public record Pause(String person, Instant since) {}

  /// Writes down that comments are paused. A pause that is there already stays as it is.
  public void pause(long repository, int pullRequest, Pause pause) {
    store.transaction(tx ->
        tx.update(
            """
            INSERT INTO pause (repository, pull_request, person, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (repository, pull_request) DO NOTHING\
            """,
            repository,
            pullRequest,
            pause.person(),
            pause.since().toEpochMilli()));
  }

  /// Ends a pause. False when there was none.
  public boolean resume(long repository, int pullRequest) {
    return store.transaction(tx ->
        tx.update(
            "DELETE FROM pause WHERE repository = ? AND pull_request = ?", repository, pullRequest))
        == 1;
  }

  /// The pause of a pull request.
  public Optional<Pause> find(long repository, int pullRequest) {
    return store.transaction(tx ->
        tx.first(
            "SELECT person, since FROM pause WHERE repository = ? AND pull_request = ?",
            row -> new Pause(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
            repository,
            pullRequest));
  }
}
