package io.plimsoll.app.job;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.Button;
import io.plimsoll.github.CheckReport;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.review.CheckRun;
import io.plimsoll.review.Markdown;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Map;
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
        bounded(said.summary()),
        bounded(text),
        said.annotations().stream().map(Composed::annotation).toList(),
        said.actions().stream().map(Composed::button).toList());
  }

  /// Whether a report completes a check run so.
  static boolean says(CheckReport report, Conclusion conclusion) {
    return report.conclusion().filter(one -> one.name().equals(conclusion.name())).isPresent();
  }

  /// A check run without more than a title and a text.
  static CheckReport plain(String id, Conclusion conclusion, String title, String summary) {
    return CheckReport.of(
        id,
        Optional.of(io.plimsoll.github.CheckRun.Conclusion.valueOf(conclusion.name())),
        title,
        summary);
  }

  /// A check run that says that the review came to nothing. It blocks nobody.
  ///
  /// @param reason for the log
  static CheckReport failed(String id, Conclusion conclusion, String reason, Phrases phrases) {
    String button = "review.button." + CheckRun.Action.RUN_AGAIN;
    return new CheckReport(
        id,
        Optional.of(io.plimsoll.github.CheckRun.Conclusion.valueOf(conclusion.name())),
        phrases.say("check.failed"),
        phrases.say("check.failed.why", Map.of("reason", Markdown.code(reason))),
        "",
        List.of(),
        List.of(
            new Button(
                phrases.say(button),
                phrases.say(button + ".description"),
                CheckRun.Action.RUN_AGAIN)));
  }

  /// As much of a text as GitHub takes, up to the end of a line.
  private static String bounded(String text) {
    return text.length() <= CheckReport.MAX_TEXT
        ? text
        : text.substring(0, Math.max(0, text.lastIndexOf('\n', CheckReport.MAX_TEXT)));
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
