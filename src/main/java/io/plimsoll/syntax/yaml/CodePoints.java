package io.plimsoll.syntax.yaml;

import java.util.Arrays;

/// Code point counts of a text as UTF-16 offsets and back. The engine counts code points.
final class CodePoints {
  /// Offsets of the characters that take two units, ascending.
  private final int[] pairs;

  private CodePoints(int[] pairs) {
    this.pairs = pairs;
  }

  static CodePoints of(String text) {
    int[] pairs = new int[8];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_HIGH_SURROGATE
          && Character.isHighSurrogate(c)
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pairs = count == pairs.length ? Arrays.copyOf(pairs, count * 2) : pairs;
        pairs[count++] = i++;
      }
    }
    return new CodePoints(Arrays.copyOf(pairs, count));
  }

  /// The UTF-16 offset of a code point.
  int offset(int codePoint) {
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /// The number of code points before an offset.
  int count(int offset) {
    int found = Arrays.binarySearch(pairs, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }
}
