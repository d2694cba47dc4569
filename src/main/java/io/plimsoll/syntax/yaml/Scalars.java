package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.regex.Pattern;

/// Texts as scalars on one line.
final class Scalars {
  /// Texts that are plain everywhere, in block and flow style.
  private static final Pattern HARMLESS =
      Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./@+=-]*(:[A-Za-z0-9_./@+=-]+)*");

  /// Numbers of base 60 for readers of YAML 1.1, such as `1000:50`.
  private static final Pattern SEXAGESIMAL = Pattern.compile("[0-9]+(:[0-9]+)+");

  private Scalars() {}

  /// A text, plain where every reader sees a text in it.
  static String text(String text, char quote) {
    if (HARMLESS.matcher(text).matches() && isText(text)) {
      return text;
    }
    return quote == '\'' ? singleQuoted(text) : doubleQuoted(text);
  }

  private static boolean isText(String text) {
    return !SEXAGESIMAL.matcher(text).matches()
        && isText(new Scalar(text, Scalar.Style.PLAIN, Properties.none(0), Span.at(0)));
  }

  /// Whether both dialects read a text: what is one for Kubernetes is one for Compose, which has
  /// fewer booleans.
  static boolean isText(Scalar scalar) {
    return Dialect.KUBERNETES.kind(scalar) == Reading.Kind.TEXT;
  }

  static String singleQuoted(String text) {
    boolean printable = text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    return printable ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
  }

  static String doubleQuoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> result.append('\\').append(c);
        case '\n' -> result.append("\\n");
        case '\t' -> result.append("\\t");
        default ->
            result.append(isBare(text, i) ? String.valueOf(c) : "\\u%04X".formatted((int) c));
      }
    }
    return result.append('"').toString();
  }

  private static boolean isBare(String text, int i) {
    char c = text.charAt(i);
    return (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < 0x2000)
        || (c > 0x2030 && c < 0xD800)
        || (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1)))
        || (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
