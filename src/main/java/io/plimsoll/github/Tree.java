package io.plimsoll.github;

import java.util.List;

/// All files of a commit.
///
/// @param complete false when GitHub lists no more than its limit of 100,000 entries
public record Tree(List<TreeEntry> entries, boolean complete) {

  public Tree {
    entries = List.copyOf(entries);
  }
}
