package io.plimsoll.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Rows of a table or list, as many as a number of bytes holds; the rest is counted.
final class Rows {
  private Rows() {}

  /// Joins rows; what is left out is said on a line of its own.
  ///
  /// @param head what stands above the rows, always kept
  /// @param most bytes in UTF-8 for the rows
  static String of(List<String> head, List<String> rows, int most, Prose prose) {
    List<String> kept = new ArrayList<>(head);
    int left = most;
    int count = 0;
    for (String row : rows) {
      left -= row.getBytes(StandardCharsets.UTF_8).length + 1;
      if (left < 0) {
        break;
      }
      kept.add(row);
      count++;
    }
    String text = String.join("\n", kept);
    return count == rows.size()
        ? text
        : text + "\n\n" + prose.count("review.more", rows.size() - count);
  }
}
