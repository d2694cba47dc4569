package io.plimsoll.format.compose;

import java.util.ArrayList;
import java.util.List;

/// A short form as it is written, taken apart at its colons but not within `${…}`.
final class Colons {
  private Colons() {}

  /// @param drives whether a single letter before a colon belongs to what follows, as in `C:\data`
  static List<String> split(String written, boolean drives) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean drive = drives && i == start + 1 && Character.isLetter(written.charAt(start));
      if (c == ':' && depth <= 0 && !drive) {
        parts.add(written.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(written.substring(start));
    return parts;
  }
}
