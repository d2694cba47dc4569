package io.plimsoll.inbox;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// The store cannot be reached, or refused what was asked of it. What was being written is either
/// wholly there or not at all.
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreFailure(String message) {
    super(message);
  }

  /// Whether the database could not be reached, so that nothing else would be taken now either: no
  /// connection came in time, or one broke (class 08 of SQL's states).
  boolean isOutage() {
    return getCause() instanceof SQLTransientConnectionException
        || (getCause() instanceof SQLException e
            && e.getSQLState() != null
            && e.getSQLState().startsWith("08"));
  }
}
