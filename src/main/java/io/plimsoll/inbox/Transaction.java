package io.plimsoll.inbox;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Statements that take effect together or not at all. An [Instant] is written the way that
/// db-scheduler reads it; our own tables keep milliseconds since 1970 as numbers.
final class Transaction {
  private final Connection connection;
  private final JdbcCustomization scheduler;

  Transaction(Connection connection, JdbcCustomization scheduler) {
    this.connection = connection;
    this.scheduler = scheduler;
  }

  /// One row of a result.
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// How many rows were written.
  int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /// How many rows each of the lists of values wrote.
  int[] updateEach(String sql, List<List<Object>> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Object> row : rows) {
        bind(statement, row.toArray());
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  <T> List<T> all(String sql, Row<T> row, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.of(result));
        }
        return List.copyOf(rows);
      }
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
    return all(sql, row, values).stream().findFirst();
  }

  /// The one row of a query that always has one, such as a sum.
  <T> T only(String sql, Row<T> row, Object... values) throws SQLException {
    return all(sql, row, values).getFirst();
  }

  private void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Instant instant) {
        scheduler.setInstant(statement, i + 1, instant);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }
}
