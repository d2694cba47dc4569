package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Edit;
import java.util.List;
import java.util.Set;

/// A remedy as edits of a Dockerfile.
///
/// @param touched paths of the outline that may change
record Written(List<Edit> edits, Set<String> touched) {

  Written {
    edits = List.copyOf(edits);
    touched = Set.copyOf(touched);
  }
}
