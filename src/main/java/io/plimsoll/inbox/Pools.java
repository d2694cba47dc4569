package io.plimsoll.inbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Connections to either database, made after its tables are up to date.
final class Pools {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Enough for the jobs, the acknowledgements and db-scheduler's own threads of one node.
  private static final int SERVER_CONNECTIONS = 12;

  private Pools() {}

  /// One connection: SQLite has one writer, and a queue before it is fairer than its busy timeout.
  static HikariDataSource embedded(Path folder) {
    // SQLite's library is unpacked beside the data, where it may be run: /tmp often forbids that.
    System.setProperty("org.sqlite.tmpdir", folder.toString());
    SQLiteDataSource source = new SQLiteDataSource(sqlite());
    source.setUrl("jdbc:sqlite:" + folder.resolve("plimsoll.db"));
    migrate(source, Dialect.SQLITE);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    return open(config);
  }

  /// A commit is acknowledged once it is on disk, whatever the server's default is.
  static HikariDataSource server(String url) {
    demandDriver(url);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(SERVER_CONNECTIONS);
    config.setConnectionInitSql("SET synchronous_commit = on");
    HikariDataSource pool = open(config);
    try {
      migrate(pool, Dialect.POSTGRESQL);
      return pool;
    } catch (FlywayException e) {
      pool.close();
      throw e;
    }
  }

  /// An address that no driver understands, for instance with a port that is no number.
  private static void demandDriver(String url) {
    try {
      DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw new StoreFailure("Not the address of a database", e);
    }
  }

  private static HikariDataSource open(HikariConfig config) {
    config.setPoolName("plimsoll");
    config.setConnectionTimeout(PATIENCE.toMillis());
    return new HikariDataSource(config);
  }

  private static SQLiteConfig sqlite() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.enforceForeignKeys(true);
    return config;
  }

  private static void migrate(DataSource source, Dialect dialect) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:io/plimsoll/inbox/migration")
        .placeholders(dialect.types())
        .load()
        .migrate();
  }
}
