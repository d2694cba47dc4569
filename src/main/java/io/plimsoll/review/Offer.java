package io.plimsoll.review;

import io.plimsoll.scan.LineEdit;
import java.util.List;

/// What a comment offers to do about its findings.
sealed interface Offer {

  /// A suggestion to apply by a click.
  ///
  /// @param mended fingerprints of what it removes
  /// @param rest what else the fix edits, which GitHub cannot apply; all of it where the two cannot
  ///   be told apart
  record Click(Suggestion suggestion, List<String> mended, List<LineEdit> rest) implements Offer {
    public Click {
      mended = List.copyOf(mended);
      rest = List.copyOf(rest);
    }
  }

  /// A fix that GitHub cannot apply, to be read as a diff.
  record Patch(List<LineEdit> edits) implements Offer {
    public Patch {
      edits = List.copyOf(edits);
    }
  }

  /// There is no fix; a sentence says what can be done.
  record Advice() implements Offer {}
}
