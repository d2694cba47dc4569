package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;

/// The log of commands: one is carried out once for each comment, however often it is delivered.
public final class Commands {
  private final Store store;

  Commands(Store store) {
    this.store = store;
  }

  /// A comment with commands.
  ///
  /// @param comment where they stand
  /// @param repository the repository's id
  /// @param pullRequest the pull request's number
  /// @param person who gave them
  /// @param given when
  /// @param amount how many commands the comment holds
  public record Command(
      Comment comment,
      long repository,
      int pullRequest,
      String person,
      Instant given,
      int amount) {}

  /// Begins a command, and says whether somebody did before.
  public CommandStanding begin(Command command) {
    return store.transaction(
        tx -> insert(tx, command) ? CommandStanding.FIRST : standing(tx, command.comment()));
  }

  /// Writes down that the command was answered.
  public void answered(Comment comment) {
    store.transaction(tx ->
        tx.update(
            "UPDATE command SET state = 'answered' WHERE comment_kind = ? AND comment_id = ?",
            comment.kindWord(),
            comment.id()));
  }

  /// How many commands a person has given on a pull request since then.
  public int countSince(long repository, int pullRequest, String person, Instant since) {
    return store.transaction(tx ->
        tx.only(
            """
            SELECT COALESCE(SUM(amount), 0) FROM command
            WHERE repository = ? AND pull_request = ? AND person = ? AND begun >= ?\
            """,
            row -> row.getInt(1),
            repository,
            pullRequest,
            person,
            since.toEpochMilli()));
  }

  private static boolean insert(Transaction tx, Command command) throws SQLException {
    return tx.update(
            """
            INSERT INTO command
              (comment_kind, comment_id, repository, pull_request, person, begun, state, amount)
            VALUES (?, ?, ?, ?, ?, ?, 'begun', ?)
            ON CONFLICT (comment_kind, comment_id) DO NOTHING\
            """,
            command.comment().kindWord(),
            command.comment().id(),
            command.repository(),
            command.pullRequest(),
            command.person(),
            command.given().toEpochMilli(),
            command.amount())
        == 1;
  }

  private static CommandStanding standing(Transaction tx, Comment comment) throws SQLException {
    String state =
        tx.only(
            "SELECT state FROM command WHERE comment_kind = ? AND comment_id = ?",
            row -> row.getString(1),
            comment.kindWord(),
            comment.id());
    return state.equals("answered") ? CommandStanding.ANSWERED : CommandStanding.UNANSWERED;
  }
}
