package io.plimsoll.app.job;

import io.plimsoll.github.CheckReport;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.CheckRuns;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The check runs of one pull request, in our store and at GitHub. What GitHub is shown of a commit
/// is the worst of the open pull requests that have it as head.
final class Checks {
  /// How much of a commit's name people read.
  private static final int SHORT = 7;

  private final CheckRuns book;
  private final CheckKeeper keeper;
  private final Target target;

  Checks(CheckRuns book, CheckKeeper keeper, Target target) {
    this.book = book;
    this.keeper = keeper;
    this.target = target;
  }

  /// The check run of the pull request's head, in our store.
  CheckRun of(String head) {
    CheckRun row = book.of(target.id(), head);
    book.begin(row, target.number());
    return row;
  }

  /// Shows that the work is going on, where nothing is shown yet.
  void start(String head, Phrases phrases) {
    CheckRun row = of(head);
    keeper.start(row, running(row, phrases));
  }

  /// Shows that the work is going on, whatever was shown before.
  void restart(String head, Phrases phrases) {
    CheckRun row = of(head);
    keeper.restart(row, running(row, phrases));
  }

  private static CheckReport running(CheckRun row, Phrases phrases) {
    String title = phrases.say("check.running");
    return CheckReport.of(row.id(), Optional.empty(), title, title);
  }

  /// Whether the repository was never reviewed before.
  boolean isFirst(String head) {
    return book.isFirst(book.of(target.id(), head));
  }

  /// Completes the check run of the head.
  void complete(String head, io.plimsoll.review.CheckRun said) {
    CheckRun row = of(head);
    Conclusion worst = book.conclude(row, target.number(), Composed.conclusion(said));
    keeper.complete(row, Composed.report(row.id(), said, worst));
  }

  /// Completes it with a title and a text alone, because it came to nothing.
  void fail(String head, String title, String summary) {
    CheckRun row = of(head);
    Conclusion worst = book.conclude(row, target.number(), Conclusion.NEUTRAL);
    keeper.complete(row, Composed.plain(row.id(), worst, title, summary));
  }

  /// Completes what other heads of the pull request have in progress.
  ///
  /// @param head the one that counts
  void leaveOthers(String head, Phrases phrases) {
    String title = phrases.say("check.superseded", Map.of("commit", shortened(head)));
    book.unfinished(target.id(), target.number(), head).forEach(row -> cancel(row, title));
  }

  /// The pull request was closed: what is in progress is completed, and what other pull requests
  /// share is theirs.
  ///
  /// @return the check runs that may now conclude otherwise
  List<CheckRun> close(Phrases phrases) {
    String title = phrases.say("check.closed");
    book.unfinished(target.id(), target.number(), "").forEach(row -> cancel(row, title));
    return book.closed(target.id(), target.number());
  }

  private void cancel(CheckRun row, String title) {
    if (book.cancelled(row, target.number()).isEmpty()) {
      keeper.cancel(row, Composed.plain(row.id(), Conclusion.CANCELLED, title, title));
    }
  }

  static String shortened(String commit) {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
