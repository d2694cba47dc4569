package io.plimsoll.scan;

import io.plimsoll.rule.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Edits that belong together: a fix that is not verified yet.
///
/// @param mends what it mends
/// @param edits whole lines
/// @param touched paths of the outline that may change
record Patch(List<Mend> mends, List<LineEdit> edits, Set<String> touched) {

  /// The worst grade of what it mends.
  Grade grade() {
    return mends.stream().map(Mend::grade).max(Comparator.naturalOrder()).orElse(Grade.SAFE);
  }

  /// Whether it edits a line that another one edits.
  boolean overlaps(Patch other) {
    return edits.stream().anyMatch(edit -> other.edits.stream().anyMatch(edit::overlaps));
  }

  Fix toFix(String id) {
    List<String> findings =
        mends.stream().map(mend -> mend.named().fingerprint()).distinct().toList();
    return new Fix(id, grade(), findings, edits);
  }
}
