package io.plimsoll.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// What commands may have only so often. Who asks again for the same comment, for instance after a
/// crash, gets the same answer.
public final class Allowances {
  private final Store store;

  Allowances(Store store) {
    this.store = store;
  }

  /// Something that is limited.
  ///
  /// @param repository the repository's id
  /// @param pullRequest the pull request's number
  /// @param topic what is limited, such as one person's or one commit's
  public record Allowance(long repository, int pullRequest, String topic) {}

  /// The comment that had an allowance last, and when.
  private record Taken(String kind, long id, Instant at) {
    static Taken of(ResultSet row) throws SQLException {
      return new Taken(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)));
    }
  }

  /// Takes an allowance for a comment.
  ///
  /// @param rest how long it has to wait after another comment took it
  /// @return whether the comment has it
  public boolean take(Allowance allowance, Comment comment, Instant now, Duration rest) {
    return store.transaction(tx -> {
      boolean isFirst = insert(tx, allowance, comment, now);
      return isFirst || takeOver(tx, allowance, comment, now, rest);
    });
  }

  private static boolean insert(Transaction tx, Allowance allowance, Comment comment, Instant now)
      throws SQLException {
    return tx.update(
            """
            INSERT INTO allowance
              (repository, pull_request, topic, comment_kind, comment_id, taken)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (repository, pull_request, topic) DO NOTHING\
            """,
            allowance.repository(),
            allowance.pullRequest(),
            allowance.topic(),
            comment.kindWord(),
            comment.id(),
            now.toEpochMilli())
        == 1;
  }

  private static boolean takeOver(
      Transaction tx, Allowance allowance, Comment comment, Instant now, Duration rest)
      throws SQLException {
    Taken last = last(tx, allowance);
    boolean isOwn = last.kind.equals(comment.kindWord()) && last.id == comment.id();
    boolean isRested = Duration.between(last.at, now).compareTo(rest) >= 0;
    return isOwn || (isRested && replace(tx, allowance, comment, now, last));
  }

  private static Taken last(Transaction tx, Allowance allowance) throws SQLException {
    return tx.only(
        """
        SELECT comment_kind, comment_id, taken FROM allowance
        WHERE repository = ? AND pull_request = ? AND topic = ?\
        """,
        Taken::of,
        allowance.repository(),
        allowance.pullRequest(),
        allowance.topic());
  }

  /// False when somebody else was faster.
  private static boolean replace(
      Transaction tx, Allowance allowance, Comment comment, Instant now, Taken last)
      throws SQLException {
    return tx.update(
            """
            UPDATE allowance SET comment_kind = ?, comment_id = ?, taken = ?
            WHERE repository = ? AND pull_request = ? AND topic = ? AND taken = ?\
            """,
            comment.kindWord(),
            comment.id(),
            now.toEpochMilli(),
            allowance.repository(),
            allowance.pullRequest(),
            allowance.topic(),
            last.at.toEpochMilli())
        == 1;
  }
}
