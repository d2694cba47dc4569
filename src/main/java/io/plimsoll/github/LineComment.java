package io.plimsoll.github;

/// A comment to write on lines of the diff, all in one hunk.
///
/// @param startLine the first line, from 1; equal to the last for a comment on one line
/// @param line the last line
/// @param body Markdown, at most [#MAX_BODY] characters
public record LineComment(String path, int startLine, int line, Side side, String body) {
  /// GitHub's limit of a comment, in characters.
  public static final int MAX_BODY = 65_536;

  public LineComment {
    Limits.atMost("body", body, MAX_BODY);
    if (startLine < 1 || startLine > line) {
      throw new IllegalArgumentException("lines " + startLine + " to " + line);
    }
  }

  /// A comment on one line of the head.
  public static LineComment on(String path, int line, String body) {
    return new LineComment(path, line, line, Side.RIGHT, body);
  }

  /// Whether it covers more than one line.
  public boolean hasRange() {
    return startLine < line;
  }
}
