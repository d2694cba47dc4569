package io.plimsoll.inbox;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/// The database, open and with its tables as this version wants them.
final class Store implements AutoCloseable {
  /// A tie between transactions is broken by letting one of them begin again.
  private static final int ATTEMPTS = 5;

  /// PostgreSQL's codes for a serialization failure and for a deadlock (appendix A of its manual).
  private static final Set<String> TIES = Set.of("40001", "40P01");

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final Closeable claim;

  private Store(Dialect dialect, HikariDataSource pool, Closeable claim) {
    this.dialect = dialect;
    this.pool = pool;
    this.claim = claim;
  }

  /// Opens the store and brings its tables up to date.
  static Store open(StoreAddress address) {
    try {
      return switch (address) {
        case StoreAddress.Embedded(var folder) -> embedded(folder);
        case StoreAddress.Server(var url) ->
            new Store(Dialect.POSTGRESQL, Pools.server(url), () -> {});
      };
    } catch (FlywayException | HikariPool.PoolInitializationException e) {
      throw new StoreFailure("The store cannot be opened: " + address, e);
    }
  }

  /// A folder whose store cannot be opened is claimed no longer.
  private static Store embedded(Path folder) {
    FolderClaim claim = FolderClaim.of(folder);
    boolean isOpen = false;
    try {
      Store store = new Store(Dialect.SQLITE, Pools.embedded(folder), claim);
      isOpen = true;
      return store;
    } finally {
      if (!isOpen) {
        release(claim);
      }
    }
  }

  Dialect dialect() {
    return dialect;
  }

  DataSource dataSource() {
    return pool;
  }

  /// Does the work, and returns once it is on disk.
  <T> T transaction(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = pool.getConnection()) {
        return commit(connection, work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isTie(e)) {
          throw new StoreFailure("The store did not take a transaction", e);
        }
      }
    }
  }

  private <T> T commit(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.in(new Transaction(connection, dialect.scheduler()));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  private static boolean isTie(SQLException e) {
    return e.getSQLState() != null && TIES.contains(e.getSQLState());
  }

  @Override
  public void close() {
    pool.close();
    release(claim);
  }

  private static void release(Closeable claim) {
    try {
      claim.close();
    } catch (IOException e) {
      throw new StoreFailure("The store's folder cannot be released", e);
    }
  }
}
