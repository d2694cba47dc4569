package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;

/// A leaf with a text.
///
/// @param text the text without quotes, escapes and folding; what it means says a [Dialect]
/// @param style how it is written
/// @param properties tag and anchor
/// @param span with its quotes; of a block scalar from its `|` or `>` to the end of its last line,
///   without that line's end
public record Scalar(String text, Style style, Properties properties, Span span)
    implements YamlNode {

  /// How a scalar is written.
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /// A block after `|`.
    LITERAL,
    /// A block after `>`.
    FOLDED
  }

  /// Whether nothing at all is written, as after `key:`.
  public boolean isEmpty() {
    return style == Style.PLAIN && span.isEmpty();
  }

  /// Whether it is written without quotes and not as a block.
  public boolean isPlain() {
    return style == Style.PLAIN;
  }

  /// Whether it is a block after `|` or `>`.
  public boolean isBlock() {
    return style == Style.LITERAL || style == Style.FOLDED;
  }

  /// The offset in the file of a character of the text, where both agree character by character:
  /// plain scalars, and quoted ones without escapes, on one line. Otherwise the start.
  public int offsetOf(int index) {
    int quote = style == Style.PLAIN ? 0 : 1;
    boolean exact = !isBlock() && span.length() == text.length() + 2 * quote;
    return exact ? span.start() + quote + index : span.start();
  }
}
