package io.plimsoll.source;

import java.util.List;

/// A set of files before and after, as a pull request or two folders give it.
///
/// @param files in the order in which they are reported
public record Change(List<FileChange> files) {

  public Change {
    files = List.copyOf(files);
  }
}
