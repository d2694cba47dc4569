package io.plimsoll.inbox;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rows of table `repository`: which installation each belongs to.
final class InstallationRows {

  private InstallationRows() {}

  /// Learns from deliveries which installation their repositories belong to.
  static void note(Transaction tx, List<Delivery> deliveries) throws SQLException {
    SortedMap<Long, Long> installations = new TreeMap<>();
    for (Delivery delivery : deliveries) {
      if (delivery.job().repositoryOrZero() != 0) {
        installations.put(delivery.job().repositoryOrZero(), delivery.installation());
      }
    }
    tx.updateEach(
        """
        INSERT INTO repository (id, installation) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE SET installation = excluded.installation
        WHERE repository.installation <> excluded.installation\
        """,
        installations.entrySet().stream()
            .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
            .toList());
  }
}
