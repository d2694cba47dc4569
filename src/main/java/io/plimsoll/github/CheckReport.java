package io.plimsoll.github;

import java.util.List;
import java.util.Optional;

/// What a check run is to say.
///
/// @param externalId our own name for it, which comes back with events
/// @param conclusion empty while the work goes on
/// @param title one line
/// @param summary Markdown, at most [#MAX_TEXT] characters
/// @param text further Markdown, likewise; empty for none
/// @param annotations notes on lines; sent 50 at a time
/// @param buttons at most three
public record CheckReport(
    String externalId,
    Optional<CheckRun.Conclusion> conclusion,
    String title,
    String summary,
    String text,
    List<Annotation> annotations,
    List<Button> buttons) {
  /// GitHub's limit of a summary and of a text, in characters.
  public static final int MAX_TEXT = 65_535;

  /// GitHub's limit of annotations in one call.
  public static final int ANNOTATIONS_A_CALL = 50;

  private static final int MAX_BUTTONS = 3;

  public CheckReport {
    annotations = List.copyOf(annotations);
    buttons = List.copyOf(buttons);
    Limits.atMost("summary", summary, MAX_TEXT);
    Limits.atMost("text", text, MAX_TEXT);
    if (buttons.size() > MAX_BUTTONS) {
      throw new IllegalArgumentException("a check run has at most 3 buttons: " + buttons);
    }
  }

  /// A report without notes and buttons.
  public static CheckReport of(
      String externalId, Optional<CheckRun.Conclusion> conclusion, String title, String summary) {
    return new CheckReport(externalId, conclusion, title, summary, "", List.of(), List.of());
  }
}
