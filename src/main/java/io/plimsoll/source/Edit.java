package io.plimsoll.source;

import java.util.Comparator;
import java.util.List;

/// One replacement in a text. An empty span inserts, an empty replacement deletes.
///
/// @param span what is replaced
/// @param replacement what stands there afterwards
public record Edit(Span span, String replacement) {

  /// Inserts text before the character at an offset.
  public static Edit insert(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  /// Deletes a span.
  public static Edit delete(Span span) {
    return new Edit(span, "");
  }

  /// Applies edits to a text. All spans refer to the text before any edit. Insertions at one offset
  /// keep the order of the list.
  ///
  /// @throws IllegalArgumentException when two edits overlap or one lies outside the text
  public static String apply(String text, List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
    StringBuilder result = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Edit edit : sorted) {
      if (edit.span.start() < done || edit.span.end() > text.length()) {
        throw new IllegalArgumentException("overlapping or outside: " + edit);
      }
      result.append(text, done, edit.span.start()).append(edit.replacement);
      done = edit.span.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
