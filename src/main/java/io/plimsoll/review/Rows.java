package io.plimsoll.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rows of a table or list, as many as a number of bytes holds; the rest is counted.
final class Rows {
  private Rows() {}

  /// Joins rows; what is left out is said on a line of its own. No row is written in vain: a change
  /// may have very many.
  ///
  /// @param head what stands above the rows, always kept
  /// @param things one for each row
  /// @param row writes it
  /// @param most bytes in UTF-8 for the rows
  static <T> String of(
      List<String> head, List<T> things, Function<T, String> row, int most, Prose prose) {
    List<String> kept = new ArrayList<>(head);
    int left = most;
    int count = 0;
    for (T thing : things) {
      String text = row.apply(thing);
      left -= text.getBytes(StandardCharsets.UTF_8).length + 1;
      if (left < 0) {
        break;
      }
      kept.add(text);
      count++;
    }
    String text = String.join("\n", kept);
    return count == things.size()
        ? text
        : text + "\n\n" + prose.count("review.more", things.size() - count);
  }
}
