package io.plimsoll.scan;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.policy.Cure;
import java.util.List;
import java.util.Optional;

/// An exception that does not count, and how it is put right.
///
/// @param findings about it, all of which are gone then
record NoteMend(Note note, Cure cure, List<Named> findings) {

  /// The edits in a document.
  ///
  /// @param there the note as it stands there
  Optional<Bundle> write(Document document, Note there) {
    return switch (cure) {
      case Cure.Reworded(var key, var text, _) -> document.reworded(there, key, text);
      case Cure.Raised _ -> document.raised(there);
      case Cure.Removed _ -> document.without(there);
    };
  }

  /// What a patch of it mends.
  List<Mend> mends() {
    return findings.stream()
        .map(named -> new Mend(named, List.of(), List.of(), cure.grade()))
        .toList();
  }
}
