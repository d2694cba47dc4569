package io.plimsoll.scan;

import io.plimsoll.source.Span;
import java.util.List;

/// Finds the verified fixes of one file.
interface Fixer {
  /// The fixes of what is open.
  ///
  /// @param head the file as the change leaves it
  /// @param open findings that nothing silences
  /// @param excused findings that an exception silences; what they speak of stays as it is
  /// @param secrets where values stand that no edit may show
  /// @return fixes that do not overlap, numbered in file order
  List<Fix> fix(Judgement head, List<Named> open, List<Draft> excused, List<Span> secrets);
}
