package io.plimsoll.format.kubernetes;

import io.plimsoll.model.IneffectiveField;
import java.util.List;

/// A field that does not count.
///
/// @param field what is said of it
/// @param mending what would make it count; nothing where people must choose
record Stray(IneffectiveField field, List<Wish> mending) {

  Stray {
    mending = List.copyOf(mending);
  }
}
