package io.plimsoll.github;

/// A note that a check run puts on lines of a file.
///
/// @param startLine the first line, from 1
/// @param endLine the last line
/// @param title at most 255 characters
/// @param message plain text, at most 64 KB
public record Annotation(
    String path, int startLine, int endLine, Level level, String title, String message) {
  private static final int MAX_TITLE = 255;
  private static final int MAX_MESSAGE = 65_536;

  public Annotation {
    Limits.atMost("title", title, MAX_TITLE);
    Limits.atMost("message", message, MAX_MESSAGE);
  }

  /// How loud it is.
  public enum Level {
    NOTICE,
    WARNING,
    FAILURE
  }
}
