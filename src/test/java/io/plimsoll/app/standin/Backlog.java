package io.plimsoll.app.standin;

import io.plimsoll.inbox.StoreAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Looks into a store from outside.
final class Backlog {
  private Backlog() {}

  /// How many jobs wait or run.
  static int of(StoreAddress store) {
    try (Connection connection = DriverManager.getConnection(url(store));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM job WHERE state <> 'idle'")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(StoreAddress store) {
    return switch (store) {
      case StoreAddress.Embedded(var folder) -> "jdbc:sqlite:" + folder.resolve("plimsoll.db");
      case StoreAddress.Server(var url) -> url;
    };
  }
}
