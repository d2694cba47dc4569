package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;

/// Reads the escapes of a JSON string that is known to be valid.
final class JsonString {
  private JsonString() {}

  /// The meaning of a part of a text, each character mapped to what stands for it in the file.
  static MappedText decode(MappedText text, int start, int end) {
    String all = text.text();
    int escape = all.indexOf('\\', start, end);
    if (escape < 0) {
      return text.slice(start, end);
    }
    MappedText.Builder result = text.builder();
    int done = start;
    while (escape >= 0) {
      result.append(done, escape);
      done = escape + (all.charAt(escape + 1) == 'u' ? 6 : 2);
      result.append(meaning(all, escape), escape, done);
      escape = all.indexOf('\\', done, end);
    }
    return result.append(done, end).build(start);
  }

  private static String meaning(String text, int escape) {
    char c = text.charAt(escape + 1);
    return switch (c) {
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> "" + (char) Integer.parseInt(text, escape + 2, escape + 6, 16);
      default -> "" + c;
    };
  }
}
