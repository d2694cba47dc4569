package io.plimsoll.app.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An open fence around code (CommonMark 0.31, section 4.5).
///
/// @param mark the run of backticks or tildes that opened it
/// @param item the columns that belong to the item of a list around it; 0 when there is none
record Fence(String mark, int item) {
  private static final Pattern OPEN = Pattern.compile("(`{3,})[^`]*|(~{3,}).*", Pattern.DOTALL);

  /// The fence that a line opens.
  ///
  /// @param item the columns of the innermost item of a list around the line's content
  static Optional<Fence> openedBy(Line content, int item) {
    Matcher open = OPEN.matcher(content.text());
    if (!open.matches()) {
      return Optional.empty();
    }
    String mark = open.group(1) == null ? open.group(2) : open.group(1);
    return Optional.of(new Fence(mark, item));
  }

  boolean isClosedBy(Line line) {
    String text = line.text().stripTrailing();
    return line.indent() < item + Line.CODE
        && text.length() >= mark.length()
        && text.chars().allMatch(c -> c == mark.charAt(0));
  }
}
