package io.plimsoll.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/// What comments of ours have said on pull requests. A comment can be deleted by anybody with
/// write; what it said was said all the same.
public final class Said {
  private final Store store;
  private final InstantSource clock;

  Said(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// One thing that was said.
  ///
  /// @param fingerprint of the finding
  /// @param path of the file that the comment was about
  /// @param comment GitHub's id of it; empty while not known
  public record Saying(String fingerprint, String path, OptionalLong comment) {}

  /// What was said on an open pull request, by fingerprint. One that had been closed is kept in
  /// mind again.
  public List<Saying> on(long repository, int pullRequest) {
    return store.transaction(tx -> {
      boolean wasClosed =
          tx.first(
                  """
                  SELECT 1 FROM said
                  WHERE repository = ? AND pull_request = ? AND closed <> 0 LIMIT 1\
                  """,
                  row -> row.getInt(1),
                  repository,
                  pullRequest)
              .isPresent();
      if (wasClosed) {
        close(tx, repository, pullRequest, 0);
      }
      return tx.all(
          """
          SELECT fingerprint, path, comment FROM said
          WHERE repository = ? AND pull_request = ? ORDER BY fingerprint\
          """,
          Said::of,
          repository,
          pullRequest);
    });
  }

  /// Writes down what was said. What is known already keeps its time.
  public void note(long repository, int pullRequest, Collection<Saying> sayings) {
    long now = clock.millis();
    List<List<Object>> rows =
        sayings.stream().map(one -> values(repository, pullRequest, one, now)).toList();
    if (!rows.isEmpty()) {
      store.transaction(tx ->
          tx.updateEach(
              """
              INSERT INTO said
                (repository, pull_request, fingerprint, path, comment, noted, closed)
              VALUES (?, ?, ?, ?, ?, ?, 0)
              ON CONFLICT (repository, pull_request, fingerprint) DO UPDATE SET
                path = excluded.path,
                comment = CASE WHEN excluded.comment = 0
                  THEN said.comment ELSE excluded.comment END\
              """,
              rows));
    }
  }

  private static List<Object> values(long repository, int pullRequest, Saying one, long now) {
    return List.of(
        repository, pullRequest, one.fingerprint(), one.path(), one.comment().orElse(0), now);
  }

  /// It may be said again: what it spoke of is settled.
  public void forget(long repository, int pullRequest, Collection<String> fingerprints) {
    List<List<Object>> rows =
        fingerprints.stream().map(one -> List.<Object>of(repository, pullRequest, one)).toList();
    if (!rows.isEmpty()) {
      store.transaction(tx ->
          tx.updateEach(
              "DELETE FROM said WHERE repository = ? AND pull_request = ? AND fingerprint = ?",
              rows));
    }
  }

  /// The pull request was closed: some time later nobody asks any more.
  public void closed(long repository, int pullRequest) {
    long now = clock.millis();
    store.transaction(tx -> close(tx, repository, pullRequest, now));
  }

  private static int close(Transaction tx, long repository, int pullRequest, long at)
      throws SQLException {
    return tx.update(
        """
        UPDATE said SET closed = ?
        WHERE repository = ? AND pull_request = ? AND (closed = 0 OR ? = 0)\
        """,
        at,
        repository,
        pullRequest,
        at);
  }

  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM said WHERE closed <> 0 AND closed < ?", before.toEpochMilli());
  }

  private static Saying of(ResultSet row) throws SQLException {
    long comment = row.getLong(3);
    return new Saying(
        row.getString(1),
        row.getString(2),
        comment == 0 ? OptionalLong.empty() : OptionalLong.of(comment));
  }
}
