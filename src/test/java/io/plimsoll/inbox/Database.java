package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/// Both databases, each with a fresh and empty store on demand. PostgreSQL is a real server,
/// unpacked and started once a test run; where none can be started its tests say so and are
/// skipped, except in continuous integration (`CI=true`), where they fail.
public enum Database {
  EMBEDDED {
    @Override
    public StoreAddress fresh() {
      try {
        Path folder = Files.createTempDirectory("plimsoll-store-");
        folder.toFile().deleteOnExit();
        return new StoreAddress.Embedded(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  SERVER {
    @Override
    public StoreAddress fresh() {
      assumeTrue(Holder.SERVER.isPresent(), "PostgreSQL could not be started here");
      EmbeddedPostgres server = Holder.SERVER.get();
      String name = "store_" + UUID.randomUUID().toString().replace('-', '_');
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new StoreAddress.Server(server.getJdbcUrl("postgres", name));
    }
  };

  /// An address where nothing is stored yet.
  public abstract StoreAddress fresh();

  /// Starts the server when the first test asks for it.
  private static final class Holder {
    static final Optional<EmbeddedPostgres> SERVER = start();

    private static Optional<EmbeddedPostgres> start() {
      try {
        return Optional.of(
            EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start());
      } catch (IOException | IllegalStateException e) {
        if ("true".equals(System.getenv("CI"))) {
          throw new IllegalStateException("PostgreSQL must run in continuous integration", e);
        }
        System.err.println("PostgreSQL could not be started, its tests are skipped: " + e);
        return Optional.empty();
      }
    }
  }
}
