package io.plimsoll.scan;

import io.plimsoll.source.Span;
import java.util.List;

/// Finds the verified fixes of one file.
interface Fixer {
  /// What is to be mended.
  ///
  /// @param head the file as the change leaves it
  /// @param open findings that nothing silences
  /// @param excused findings that an exception silences; what they speak of stays as it is
  /// @param rejections exceptions that do not count
  /// @param secrets where values stand that no edit may show
  record Task(
      Judgement head,
      List<Named> open,
      List<Draft> excused,
      Rejections rejections,
      List<Span> secrets) {}

  /// The fixes of what is open.
  ///
  /// @return fixes that do not overlap, numbered in file order
  List<Fix> fix(Task task);
}
