package io.plimsoll.review;

import io.plimsoll.scan.Fix;
import java.util.List;
import java.util.Set;

/// Asks the engine for fixes of a few findings, where the fix of all is more than a suggestion can
/// hold: [io.plimsoll.scan.Scanner] takes the choice as its last argument.
public interface SmallerFixes {
  /// Nobody to ask.
  SmallerFixes NONE = _ -> List.of();

  /// Verified fixes that mend these findings and no others.
  ///
  /// @param fingerprints of findings of one file
  List<Fix> of(Set<String> fingerprints);
}
