package io.plimsoll.app.job;

import io.plimsoll.github.Answer;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.Swept;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/// Ends a review: old comments are cleaned up, and the check run is completed. Both are one call
/// where GraphQL's names are known, which pays for looking at the comments once more.
final class Finish {
  private final Pen pen;
  private final Checks checks;
  private final Cleaner cleaner;
  private final Intake intake;
  private final Phrases phrases;

  Finish(Pen pen, Checks checks, Cleaner cleaner, Intake intake, Phrases phrases) {
    this.pen = pen;
    this.checks = checks;
    this.cleaner = cleaner;
    this.intake = intake;
    this.phrases = phrases;
  }

  /// Whether cleaning up waits for the check run, so that both go out together.
  boolean isOneCall() {
    return !cleaner.stale().isEmpty()
        && !intake.repository().isEmpty()
        && checks.node(head()).isPresent();
  }

  /// Ends it.
  ///
  /// @param words the last word, given our threads where they were just read
  void finish(Function<List<ReviewThread>, Last> words) {
    if (isOneCall()) {
      together(words);
    } else {
      checks.complete(head(), words.apply(List.of()), phrases);
    }
  }

  private void together(Function<List<ReviewThread>, Last> words) {
    AtomicReference<Last> last = new AtomicReference<>(words.apply(List.of()));
    Supplier<Sweep> everything =
        () -> {
          List<ReviewThread> now = cleaner.threads();
          last.set(words.apply(now));
          return withCheckRun(cleaner.sweep(now), last.get());
        };
    Answer<Swept> answer =
        pen.attempt(head(), writes -> writes.sweep(cleaner.stale().size() + 1, everything));
    Optional<CheckReport> completed = completed(answer);
    completed.ifPresent(report -> checks.completed(head(), report, last.get(), phrases));
    Cleaner.demandNoRetry(answer);
    if (completed.isEmpty()) {
      checks.complete(head(), last.get(), phrases);
    }
  }

  /// More notes than go into one call are left to a call of their own.
  private Sweep withCheckRun(Sweep sweep, Last last) {
    CheckReport report = checks.conclude(head(), last, phrases);
    return checks
        .node(head())
        .filter(_ -> report.annotations().size() <= CheckReport.ANNOTATIONS_A_CALL)
        .map(node -> sweep.with(new Sweep.Completion(intake.repository(), node, report)))
        .orElse(sweep);
  }

  /// What the check run was completed by.
  private static Optional<CheckReport> completed(Answer<Swept> answer) {
    return answer instanceof Answer.Got<Swept>(Swept swept)
        ? swept
            .sent()
            .completion()
            .filter(one -> swept.failure(one.checkRun()).isEmpty())
            .map(Sweep.Completion::report)
        : Optional.empty();
  }

  private String head() {
    return intake.state().head();
  }
}
