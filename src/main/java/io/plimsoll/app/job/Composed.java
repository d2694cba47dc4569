package io.plimsoll.app.job;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.Button;
import io.plimsoll.github.CheckReport;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.review.CheckRun;
import java.util.Optional;

/// Puts what a review says of its check run into the words of GitHub's door.
final class Composed {
  private Composed() {}

  /// The completed check run.
  ///
  /// @param id our own of the check run
  /// @param text Markdown below the summary, or nothing
  /// @param conclusion the worst over the pull requests that share it
  static CheckReport report(String id, CheckRun said, String text, Conclusion conclusion) {
    return new CheckReport(
        id,
        Optional.of(io.plimsoll.github.CheckRun.Conclusion.valueOf(conclusion.name())),
        said.title(),
        said.summary(),
        text,
        said.annotations().stream().map(Composed::annotation).toList(),
        said.actions().stream().map(Composed::button).toList());
  }

  /// A check run without more than a title and a text.
  static CheckReport plain(String id, Conclusion conclusion, String title, String summary) {
    return CheckReport.of(
        id,
        Optional.of(io.plimsoll.github.CheckRun.Conclusion.valueOf(conclusion.name())),
        title,
        summary);
  }

  /// How a review ends, to be compared with others of the same commit.
  static Conclusion conclusion(CheckRun said) {
    return switch (said.conclusion()) {
      case SUCCESS -> Conclusion.SUCCESS;
      case NEUTRAL -> Conclusion.NEUTRAL;
      case FAILURE -> Conclusion.FAILURE;
    };
  }

  private static Annotation annotation(CheckRun.Annotation note) {
    return new Annotation(
        note.path(),
        note.startLine(),
        note.endLine(),
        Annotation.Level.valueOf(note.level().name()),
        note.title(),
        note.message());
  }

  private static Button button(CheckRun.Action action) {
    return new Button(action.label(), action.description(), action.identifier());
  }
}
