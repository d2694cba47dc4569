package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A text as the engine can read it, of the same length: control characters are replaced by U+FFFD,
/// in JSON comments and trailing commas by spaces.
///
/// @param text same offsets as the file
/// @param comments those of JSON, which the text no longer shows
/// @param remarks the first control character, if any
record ReadableText(String text, List<Comment> comments, List<Problem> remarks) {

  private static final String CONTROL = "yaml-control-character";

  /// Whether a file has no control character. Only the first one is told, wherever it stands.
  static boolean isWhole(YamlFile file) {
    return file.remarks().stream().noneMatch(remark -> remark.code().equals(CONTROL));
  }

  static ReadableText of(String text, boolean json) {
    List<Problem> remarks = new ArrayList<>();
    String printable = printable(text, remarks);
    if (!json) {
      return new ReadableText(printable, List.of(), remarks);
    }
    JsonText blanked = JsonText.of(printable);
    return new ReadableText(blanked.text(), blanked.comments(), remarks);
  }

  private static String printable(String text, List<Problem> remarks) {
    char[] chars = new char[0];
    for (int i = 0; i < text.length(); i++) {
      int point = text.charAt(i);
      if (point >= ' ' && point <= '~') {
        continue;
      }
      point = text.codePointAt(i);
      if (isPrintable(point)) {
        i += Character.charCount(point) - 1;
        continue;
      }
      if (chars.length == 0) {
        chars = text.toCharArray();
        remarks.add(control(i, point));
      }
      chars[i] = '\uFFFD';
    }
    return chars.length == 0 ? text : new String(chars);
  }

  private static Problem control(int offset, int point) {
    Map<String, String> facts = Map.of("character", "U+%04X".formatted(point));
    return new Problem(CONTROL, new Span(offset, offset + 1), facts);
  }

  /// YAML 1.2.2, production 1, `c-printable`.
  private static boolean isPrintable(int point) {
    return (point >= 0x20 && point <= 0x7E)
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point == 0x85
        || (point >= 0xA0 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
