package io.plimsoll.review;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where files of the head can be read on the web.
///
/// @param files the address of the head's files with a final slash:
///   `https://github.com/OWNER/NAME/blob/SHA/`
public record Links(Optional<String> files) {

  /// No addresses: places are named and lead nowhere.
  public static Links none() {
    return new Links(Optional.empty());
  }

  /// A place in a file: code, and a link where there are links.
  ///
  /// @param line from 1; 0 for the file as a whole
  public String place(String path, int line) {
    String code = Markdown.code(line == 0 ? path : path + ":" + line);
    String anchor = line == 0 ? "" : "#L" + line;
    return files
        .map(start -> "[" + code + "](" + start + encoded(path) + anchor + ")")
        .orElse(code);
  }

  /// Everything but letters, digits and `-._~/` in percent signs (RFC 3986, section 2.3).
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = b > 0 && (Character.isLetterOrDigit(b) || "-._~/".indexOf(b) >= 0);
      encoded.append(isPlain ? Character.toString(b) : "%%%02X".formatted(b));
    }
    return encoded.toString();
  }
}
