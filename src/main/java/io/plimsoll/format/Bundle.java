package io.plimsoll.format;

import io.plimsoll.source.Edit;
import java.util.List;
import java.util.Set;

/// Edits that are applied together or not at all.
///
/// @param repairs what they write
/// @param edits in the file of the document, not overlapping
/// @param touched paths of [Document#outline()] that may change, be added or go; a path stands for
///   all below it
public record Bundle(List<Repair> repairs, List<Edit> edits, Set<String> touched) {

  public Bundle {
    repairs = List.copyOf(repairs);
    edits = List.copyOf(edits);
    touched = Set.copyOf(touched);
  }
}
