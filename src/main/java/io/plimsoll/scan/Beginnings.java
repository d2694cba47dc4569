package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts by how they begin, so that another one is searched once for all of them.
final class Beginnings {
  private final int length;
  private final Map<String, List<String>> texts = new HashMap<>();

  /// @param length of the shortest text
  Beginnings(int length) {
    this.length = length;
  }

  void add(String text) {
    texts.computeIfAbsent(text.substring(0, length), _ -> new ArrayList<>(1)).add(text);
  }

  /// Whether one of the texts stands in another one.
  boolean isAnyIn(String text) {
    for (int i = 0; !texts.isEmpty() && i + length <= text.length(); i++) {
      List<String> alike = texts.get(text.substring(i, i + length));
      if (alike != null && isAnyAt(text, i, alike)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyAt(String text, int at, List<String> alike) {
    for (String one : alike) {
      if (text.startsWith(one, at)) {
        return true;
      }
    }
    return false;
  }
}
