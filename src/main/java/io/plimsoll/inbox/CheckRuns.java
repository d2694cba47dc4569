package io.plimsoll.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Our check runs, and what each pull request of a commit concluded.
public final class CheckRuns {
  private static final String COLUMNS = "id, repository, head, number";

  private final Store store;
  private final InstantSource clock;

  CheckRuns(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The check run of a commit, made when there is none. Whoever asks gets the same.
  public CheckRun of(long repository, String head) {
    return store.transaction(tx -> {
      tx.update(
          """
          INSERT INTO check_run (id, repository, head, number, made) VALUES (?, ?, ?, 0, ?)
          ON CONFLICT (repository, head) DO NOTHING\
          """,
          UUID.randomUUID().toString(),
          repository,
          head,
          clock.millis());
      return tx.only(
          "SELECT " + COLUMNS + " FROM check_run WHERE repository = ? AND head = ?",
          CheckRuns::row,
          repository,
          head);
    });
  }

  /// Asks to be the one who creates it at GitHub.
  ///
  /// @return false when somebody set about it before: it may be there, and is to be looked for
  public boolean claim(CheckRun run) {
    return store.transaction(
            tx -> tx.update("UPDATE check_run SET begun = 1 WHERE id = ? AND begun = 0", run.id()))
        == 1;
  }

  /// GitHub is about to show it as in progress once more.
  public void reopened(CheckRun run) {
    store.transaction(
        tx -> tx.update("UPDATE check_run SET begun = 1 WHERE id = ? AND begun = 2", run.id()));
  }

  /// GitHub does not show it as in progress, or not any more.
  public void completed(CheckRun run) {
    store.transaction(tx -> tx.update("UPDATE check_run SET begun = 2 WHERE id = ?", run.id()));
  }

  /// Writes down the id that GitHub gave it.
  public void created(CheckRun run, long number) {
    store.transaction(
        tx -> tx.update("UPDATE check_run SET number = ? WHERE id = ?", number, run.id()));
  }

  /// The check run with our id.
  public Optional<CheckRun> find(String id) {
    return store.transaction(
        tx -> tx.first("SELECT " + COLUMNS + " FROM check_run WHERE id = ?", CheckRuns::row, id));
  }

  /// The check run of a commit, when there is one.
  public Optional<CheckRun> known(long repository, String head) {
    return store.transaction(tx ->
        tx.first(
            "SELECT " + COLUMNS + " FROM check_run WHERE repository = ? AND head = ?",
            CheckRuns::row,
            repository,
            head));
  }

  /// The open pull requests that have the check run's commit as head, lowest number first.
  public List<Integer> pullRequests(CheckRun run) {
    return store.transaction(tx ->
        tx.all(
            """
            SELECT pull_request FROM check_conclusion
            WHERE repository = ? AND head = ? AND counts = 1 ORDER BY pull_request\
            """,
            row -> row.getInt(1),
            run.repository(),
            run.head()));
  }

  /// Writes down that the commit is the head of the open pull request. What the pull request
  /// concluded on its former heads counts no longer.
  public void begin(CheckRun run, int pullRequest) {
    store.transaction(tx -> {
      leave(tx, run.repository(), pullRequest, run.head());
      return conclude(tx, run, pullRequest, "", "check_conclusion.conclusion");
    });
  }

  /// Writes down what a pull request concluded on its head, and returns the worst over all open
  /// pull requests with that head.
  public Conclusion conclude(CheckRun run, int pullRequest, Conclusion conclusion) {
    return store.transaction(tx -> {
      leave(tx, run.repository(), pullRequest, run.head());
      conclude(tx, run, pullRequest, conclusion.name(), "excluded.conclusion");
      return worst(tx, run).orElse(conclusion);
    });
  }

  /// The worst conclusion over the open pull requests with that head. Empty when none has any.
  public Optional<Conclusion> worst(CheckRun run) {
    return store.transaction(tx -> worst(tx, run));
  }

  /// A closed pull request counts no longer. Returns the check runs that may now conclude
  /// otherwise: those of its heads that other open pull requests share.
  public List<CheckRun> closed(long repository, int pullRequest) {
    return store.transaction(tx -> {
      List<CheckRun> shared =
          tx.all(
              """
              SELECT id, repository, head, number FROM check_run r
              WHERE repository = ?
                AND EXISTS (SELECT 1 FROM check_conclusion c WHERE c.repository = r.repository
                  AND c.head = r.head AND c.pull_request = ? AND c.counts = 1)
                AND EXISTS (SELECT 1 FROM check_conclusion c WHERE c.repository = r.repository
                  AND c.head = r.head AND c.pull_request <> ? AND c.counts = 1)
              ORDER BY made, id\
              """,
              CheckRuns::row,
              repository,
              pullRequest,
              pullRequest);
      leave(tx, repository, pullRequest, "");
      return shared;
    });
  }

  /// Whether GitHub shows it as completed.
  public boolean isCompleted(CheckRun run) {
    return store.transaction(tx ->
        tx.first("SELECT begun FROM check_run WHERE id = ?", row -> row.getInt(1), run.id())
            .filter(begun -> begun == 2)
            .isPresent());
  }

  /// Check runs of a pull request's other heads that GitHub does not show as completed: it moved
  /// on, or the process ended, while they were in progress.
  public List<CheckRun> unfinished(long repository, int pullRequest, String head) {
    return store.transaction(tx ->
        tx.all(
            """
            SELECT r.id, r.repository, r.head, r.number FROM check_run r
              JOIN check_conclusion c ON c.repository = r.repository AND c.head = r.head
            WHERE r.repository = ? AND c.pull_request = ? AND c.head <> ? AND r.begun = 1
            ORDER BY r.made, r.id\
            """,
            CheckRuns::row,
            repository,
            pullRequest,
            head));
  }

  /// Writes down that a pull request has nothing more to say on a commit that is not its head any
  /// more.
  public void cancelled(CheckRun run, int pullRequest) {
    store.transaction(tx ->
        tx.update(
            """
            UPDATE check_conclusion SET counts = 0, conclusion = ?
            WHERE repository = ? AND pull_request = ? AND head = ?\
            """,
            Conclusion.CANCELLED.name(),
            run.repository(),
            pullRequest,
            run.head()));
  }

  /// Whether other open pull requests with that head have concluded on it, so that completing it is
  /// theirs.
  public boolean isConcludedByOthers(CheckRun run, int pullRequest) {
    return store.transaction(tx ->
        tx.first(
                """
                SELECT 1 FROM check_conclusion WHERE repository = ? AND head = ?
                  AND pull_request <> ? AND counts = 1 AND conclusion <> '' LIMIT 1\
                """,
                row -> row.getInt(1),
                run.repository(),
                run.head(),
                pullRequest)
            .isPresent());
  }

  /// Whether no other commit of the repository was ever concluded upon.
  public boolean isFirst(CheckRun run) {
    return store.transaction(tx ->
        tx.first(
                """
                SELECT 1 FROM check_conclusion
                WHERE repository = ? AND head <> ? AND conclusion <> '' LIMIT 1\
                """,
                row -> row.getInt(1),
                run.repository(),
                run.head())
            .isEmpty());
  }

  /// Digests of the notes that the check run has on lines.
  public Set<String> annotated(CheckRun run) {
    return store.transaction(tx ->
        tx.first("SELECT annotated FROM check_run WHERE id = ?", row -> row.getString(1), run.id())
            .filter(text -> !text.isEmpty())
            .map(text -> Set.of(text.split(",", -1)))
            .orElse(Set.of()));
  }

  /// Writes down which notes the check run has now.
  ///
  /// @param digests words without a comma, all different
  public void annotated(CheckRun run, Set<String> digests) {
    String text = String.join(",", new TreeSet<>(digests));
    store.transaction(
        tx -> tx.update("UPDATE check_run SET annotated = ? WHERE id = ?", text, run.id()));
  }

  private static void leave(Transaction tx, long repository, int pullRequest, String but)
      throws SQLException {
    tx.update(
        """
        UPDATE check_conclusion SET counts = 0
        WHERE repository = ? AND pull_request = ? AND head <> ?\
        """,
        repository,
        pullRequest,
        but);
  }

  private static int conclude(
      Transaction tx, CheckRun run, int pullRequest, String conclusion, String kept)
      throws SQLException {
    return tx.update(
        """
        INSERT INTO check_conclusion (repository, pull_request, head, conclusion, counts)
        VALUES (?, ?, ?, ?, 1)
        ON CONFLICT (repository, pull_request, head) DO UPDATE SET
          counts = 1, conclusion = %s\
        """
            .formatted(kept),
        run.repository(),
        pullRequest,
        run.head(),
        conclusion);
  }

  private static Optional<Conclusion> worst(Transaction tx, CheckRun run) throws SQLException {
    return tx
        .all(
            """
            SELECT conclusion FROM check_conclusion
            WHERE repository = ? AND head = ? AND counts = 1 AND conclusion <> ''\
            """,
            row -> Conclusion.valueOf(row.getString(1)),
            run.repository(),
            run.head())
        .stream()
        .max(Conclusion::compareTo);
  }

  private static CheckRun row(ResultSet row) throws SQLException {
    long number = row.getLong(4);
    return new CheckRun(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        number == 0 ? OptionalLong.empty() : OptionalLong.of(number));
  }
}
