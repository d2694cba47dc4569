package io.plimsoll.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Exceptions given by command. They hold for every pull request into the branch, and in its merge
/// queue.
public final class GivenExceptions {
  private final Store store;

  GivenExceptions(Store store) {
    this.store = store;
  }

  /// Gives an exception. One that was given before for the same finding is replaced.
  public void give(GivenException exception) {
    store.transaction(tx ->
        tx.update(
            """
            INSERT INTO given_exception
              (repository, base, fingerprint, person, reason, given, until_day)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (repository, base, fingerprint) DO UPDATE SET
              person = excluded.person, reason = excluded.reason, given = excluded.given,
              until_day = excluded.until_day\
            """,
            exception.repository(),
            exception.base(),
            exception.fingerprint(),
            exception.person(),
            exception.reason(),
            exception.given().toEpochMilli(),
            exception.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
  }

  /// Those that hold on this day, oldest first.
  public List<GivenException> holding(long repository, String base, LocalDate today) {
    return store.transaction(tx ->
        tx.all(
            """
            SELECT repository, base, fingerprint, person, reason, given, until_day
            FROM given_exception WHERE repository = ? AND base = ? AND until_day >= ?
            ORDER BY given, fingerprint\
            """,
            GivenExceptions::of,
            repository,
            base,
            today.toEpochDay()));
  }

  private static GivenException of(ResultSet row) throws SQLException {
    return new GivenException(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        Optional.of(row.getLong(7))
            .filter(day -> day != Long.MAX_VALUE)
            .map(LocalDate::ofEpochDay));
  }
}
