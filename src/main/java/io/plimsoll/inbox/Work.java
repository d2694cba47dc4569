package io.plimsoll.inbox;

import java.sql.SQLException;

/// What one transaction does. It may be done again when the database had to break a tie, so it has
/// no effect but on the rows.
@FunctionalInterface
interface Work<T> {
  T in(Transaction transaction) throws SQLException;
}
