package io.plimsoll.github.remote;

import java.util.List;

/// All files of a commit.
///
/// @param complete false when GitHub lists no more than its limit of 100,000 entries
record Tree(List<TreeEntry> entries, boolean complete) {

  Tree {
    entries = List.copyOf(entries);
  }
}
