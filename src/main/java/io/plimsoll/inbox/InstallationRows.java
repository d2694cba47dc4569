package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rows of table `repository`: which installation each belongs to, and what it is called.
final class InstallationRows {

  private InstallationRows() {}

  /// Learns from deliveries where their repositories are to be found.
  static void note(Transaction tx, List<Delivery> deliveries) throws SQLException {
    SortedMap<Long, Delivery> newest = new TreeMap<>();
    for (Delivery delivery : deliveries) {
      if (delivery.job().repositoryOrZero() != 0) {
        newest.merge(delivery.job().repositoryOrZero(), delivery, InstallationRows::newer);
      }
    }
    tx.updateEach(
        """
        INSERT INTO repository (id, installation, owner, name, named) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          installation = excluded.installation,
          owner = CASE WHEN excluded.named >= repository.named
            THEN excluded.owner ELSE repository.owner END,
          name = CASE WHEN excluded.named >= repository.named
            THEN excluded.name ELSE repository.name END,
          named = CASE WHEN excluded.named >= repository.named
            THEN excluded.named ELSE repository.named END
        WHERE repository.installation <> excluded.installation
          OR (excluded.named >= repository.named
            AND (repository.owner <> excluded.owner OR repository.name <> excluded.name))\
        """,
        newest.values().stream().map(InstallationRows::values).toList());
  }

  private static Delivery newer(Delivery before, Delivery after) {
    return named(after) >= named(before) ? after : before;
  }

  private static List<Object> values(Delivery delivery) {
    return List.of(
        delivery.job().repositoryOrZero(),
        delivery.installation(),
        delivery.name().map(RepositoryName::owner).orElse(""),
        delivery.name().map(RepositoryName::name).orElse(""),
        named(delivery));
  }

  private static long named(Delivery delivery) {
    return delivery.name().map(RepositoryName::asOf).map(Instant::toEpochMilli).orElse(-1L);
  }

  /// Where a repository is to be found. Empty when no delivery told what it is called.
  static Optional<Home> home(Transaction tx, long repository) throws SQLException {
    return tx.first(
        "SELECT installation, owner, name FROM repository WHERE id = ? AND named >= 0",
        row -> new Home(row.getLong(1), row.getString(2), row.getString(3)),
        repository);
  }

  /// Writes down that the account of an installation has another login.
  static int rename(Transaction tx, long installation, String owner, Instant asOf)
      throws SQLException {
    return tx.update(
        """
        UPDATE repository SET owner = ?, named = ?
        WHERE installation = ? AND named BETWEEN 0 AND ?\
        """,
        owner,
        asOf.toEpochMilli(),
        installation,
        asOf.toEpochMilli());
  }

  static List<Long> repositories(Transaction tx, long installation) throws SQLException {
    return tx.all(
        "SELECT id FROM repository WHERE installation = ? ORDER BY id",
        row -> row.getLong(1),
        installation);
  }

  static boolean belongs(Transaction tx, long repository, long installation) throws SQLException {
    return tx.first(
            "SELECT id FROM repository WHERE id = ? AND installation = ?",
            row -> row.getLong(1),
            repository,
            installation)
        .isPresent();
  }

  /// Jobs with a delivery that failed.
  static List<JobKey> givenUp(Transaction tx, long installation) throws SQLException {
    return tx.all(
        """
        SELECT DISTINCT d.job FROM delivery d
        JOIN job j ON j.id = d.job JOIN repository r ON r.id = j.repository
        WHERE r.installation = ? AND d.state = 'failed' ORDER BY d.job LIMIT 1000\
        """,
        row -> JobKey.of(row.getString(1)),
        installation);
  }

  /// The installations that have any repository, lowest id first.
  static List<Long> installations(Transaction tx) throws SQLException {
    return tx.all(
        "SELECT DISTINCT installation FROM repository ORDER BY installation",
        row -> row.getLong(1));
  }
}
