package io.plimsoll.inbox;

import java.nio.file.Path;

/// Where the rows are kept.
public sealed interface StoreAddress {

  /// SQLite in a folder of this machine, for one node.
  ///
  /// @param folder made when absent, for its owner alone
  record Embedded(Path folder) implements StoreAddress {}

  /// PostgreSQL, for any number of nodes.
  ///
  /// @param url `jdbc:postgresql://HOST/DATABASE?user=…&password=…`
  record Server(String url) implements StoreAddress {

    public Server {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException("The database URL begins with jdbc:postgresql:");
      }
    }

    /// Leaves out the parameters, since a password is one of them.
    @Override
    public String toString() {
      int parameters = url.indexOf('?');
      return parameters < 0 ? url : url.substring(0, parameters);
    }
  }
}
