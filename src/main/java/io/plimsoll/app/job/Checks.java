package io.plimsoll.app.job;

import io.plimsoll.github.CheckReport;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.CheckRuns;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.wording.Phrases;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The check runs of one pull request, in our store and at GitHub. What GitHub is shown of a commit
/// is the worst of the open pull requests that have it as head.
final class Checks {
  /// How much of a commit's name people read.
  private static final int SHORT = 7;

  private final CheckRuns book;
  private final CheckKeeper keeper;
  private final Target target;
  private final Map<String, CheckRun> begun = new HashMap<>();

  Checks(CheckRuns book, CheckKeeper keeper, Target target) {
    this.book = book;
    this.keeper = keeper;
    this.target = target;
  }

  /// The check run of the pull request's head, in our store.
  synchronized CheckRun of(String head) {
    return begun.computeIfAbsent(head, this::begin);
  }

  private CheckRun begin(String head) {
    CheckRun row = book.of(target.id(), head);
    book.begin(row, target.number());
    return row;
  }

  /// Takes over a check run that is wanted once more and that the store does not know any more.
  ///
  /// @param ids our former names of it
  void adopt(String head, Set<String> ids) {
    keeper.adopt(of(head), ids);
  }

  /// Shows that the work is going on, where nothing is shown yet.
  void start(String head, String title) {
    CheckRun row = of(head);
    keeper.start(row, running(row, title));
  }

  /// Shows that the work is going on, whatever was shown before.
  void restart(String head, Phrases phrases) {
    CheckRun row = of(head);
    keeper.restart(row, running(row, phrases.say("check.running")));
  }

  private static CheckReport running(CheckRun row, String title) {
    return CheckReport.of(row.id(), Optional.empty(), title, title);
  }

  /// Completes the check run of the head. Should another pull request that shares it conclude at
  /// the same time, the worse of both is what stands in the end.
  void complete(String head, Last last, Phrases phrases) {
    CheckReport report = conclude(head, last, phrases);
    keeper.complete(of(head), report);
    settle(head, report, last, phrases);
  }

  /// What GraphQL calls the head's check run, where it was created by this run.
  Optional<String> node(String head) {
    return keeper.node(of(head));
  }

  /// Writes down how the review ended.
  ///
  /// @return what completes the check run, as far as GitHub does not have it
  CheckReport conclude(String head, Last last, Phrases phrases) {
    CheckRun row = of(head);
    Conclusion worst = book.conclude(row, target.number(), last.conclusion());
    return keeper.fresh(row, report(row, last, worst, phrases));
  }

  /// The check run was completed by what [#conclude] returned.
  void completed(String head, CheckReport sent, Last last, Phrases phrases) {
    keeper.completed(of(head), sent);
    settle(head, sent, last, phrases);
  }

  /// Somebody else may have come to a worse conclusion.
  private void settle(String head, CheckReport sent, Last last, Phrases phrases) {
    CheckRun row = of(head);
    Optional<Conclusion> worse = book.worst(row).filter(worst -> !Composed.says(sent, worst));
    if (worse.isPresent()) {
      CheckReport report = report(row, last, worse.get(), phrases);
      keeper.complete(row, report);
      settle(head, report, last, phrases);
    }
  }

  private CheckReport report(CheckRun row, Last last, Conclusion worst, Phrases phrases) {
    return Composed.report(row.id(), last.said(), below(row, last, worst, phrases), worst);
  }

  /// Who else has a say, where that is not what this pull request would have said.
  private String below(CheckRun row, Last last, Conclusion worst, Phrases phrases) {
    List<String> others =
        book.pullRequests(row).stream()
            .filter(number -> number != target.number())
            .map(number -> "#" + number)
            .toList();
    if (last.conclusion() == worst || others.isEmpty()) {
      return last.text();
    }
    String shared = phrases.say("check.shared", Map.of("others", String.join(", ", others)));
    return last.text().isEmpty() ? shared : shared + "\n\n" + last.text();
  }

  /// Completes what is in progress because the review came to nothing, and the head's even where
  /// nothing is shown yet.
  ///
  /// @param head the one that counts, as far as known
  void failAll(Optional<String> head, String reason, Phrases phrases) {
    Set<String> heads = new LinkedHashSet<>();
    book.unfinished(target.id(), target.number(), "").forEach(row -> heads.add(row.head()));
    head.ifPresent(heads::add);
    heads.forEach(one -> fail(one, reason, phrases));
  }

  /// What GitHub shows as completed stays.
  private void fail(String head, String reason, Phrases phrases) {
    CheckRun row = of(head);
    if (!book.isCompleted(row)) {
      Conclusion worst = book.conclude(row, target.number(), Conclusion.NEUTRAL);
      keeper.complete(row, Composed.failed(row.id(), worst, reason, phrases));
    }
  }

  /// Answers for commits that are not the head any more and whose check run is wanted once more.
  void answerOld(String old, String head, Phrases phrases) {
    String title = phrases.say("check.superseded", Map.of("commit", shortened(head)));
    book.known(target.id(), old).ifPresent(row -> cancel(row, title));
  }

  /// Whether the head's check run was completed before.
  boolean isConcluded(String head) {
    return book.isCompleted(of(head));
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

  /// Open pull requests that share the commit and have concluded keep their say.
  private void cancel(CheckRun row, String title) {
    if (!book.isConcludedByOthers(row, target.number())) {
      keeper.cancel(row, Composed.plain(row.id(), Conclusion.CANCELLED, title, title));
    }
    book.cancelled(row, target.number());
  }

  static String shortened(String commit) {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
