package io.plimsoll.review;

import java.util.List;

/// What a check run shows: the message in the merge box, the full report, and buttons.
///
/// @param title plain text, at most 255 characters
/// @param summary Markdown, at most 65,535 bytes in UTF-8
/// @param annotations at most 500, the worst first; GitHub takes 50 in one call
/// @param actions at most three
public record CheckRun(
    String title,
    String summary,
    Conclusion conclusion,
    List<Annotation> annotations,
    List<Action> actions) {

  public CheckRun {
    annotations = List.copyOf(annotations);
    actions = List.copyOf(actions);
  }

  /// How a check ends; all but `FAILURE` let a pull request be merged.
  public enum Conclusion {
    /// Nothing was found.
    SUCCESS,
    /// Something was found, and nothing as severe as `fail-at`.
    NEUTRAL,
    /// Something as severe as `fail-at` was found.
    FAILURE
  }

  /// How an annotation is shown.
  public enum Level {
    NOTICE,
    WARNING,
    FAILURE
  }

  /// Something said at a place where there is no comment of it.
  ///
  /// @param startLine from 1; 1 in a file that was not read
  /// @param title plain text, at most 255 characters
  /// @param message plain text, at most 64 KB
  public record Annotation(
      String path, int startLine, int endLine, Level level, String title, String message) {}

  /// A button.
  ///
  /// @param identifier what comes back when it is pressed, at most 20 characters
  /// @param label at most 20 characters
  /// @param description at most 40 characters
  public record Action(String identifier, String label, String description) {
    /// Reviews the head once more.
    public static final String RUN_AGAIN = "run-again";

    /// Answers with all fixes that change no behaviour.
    public static final String SAFE_FIXES = "safe-fixes";

    /// Lists what was there before.
    public static final String OLDER = "show-older";
  }
}
