package io.plimsoll.inbox;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.util.Map;

/// What differs between the two databases. Everything else is one text of SQL for both.
enum Dialect {
  SQLITE("BLOB", "INTEGER") {
    @Override
    JdbcCustomization scheduler() {
      return new SqliteJdbcCustomization();
    }
  },
  POSTGRESQL("BYTEA", "TIMESTAMP WITH TIME ZONE") {
    @Override
    JdbcCustomization scheduler() {
      return new PostgreSqlJdbcCustomization(false, false);
    }
  };

  private final String bytes;
  private final String instant;

  Dialect(String bytes, String instant) {
    this.bytes = bytes;
    this.instant = instant;
  }

  /// The names of column types that a migration leaves open.
  Map<String, String> types() {
    return Map.of("bytes", bytes, "instant", instant);
  }

  /// How db-scheduler writes instants and limits queries here.
  abstract JdbcCustomization scheduler();
}
