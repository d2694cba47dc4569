package io.plimsoll.policy;

import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An exception as another tool writes it.
///
/// @param ids what it names, as that tool calls its checks
/// @param reason in its author's words; most tools ask for none
/// @param until the last day, for the one tool that has any
/// @param covers how far the tool lets it reach; empty for the whole file
record ForeignIgnore(
    Tool tool, List<String> ids, String reason, Optional<LocalDate> until, Optional<Span> covers) {

  /// Names every check of a tool.
  static final String ANY = "*";

  ForeignIgnore {
    ids = List.copyOf(ids);
  }

  /// One for a part of the file that never ends.
  static ForeignIgnore in(Tool tool, List<String> ids, String reason, Span span) {
    return new ForeignIgnore(tool, ids, reason, Optional.empty(), Optional.of(span));
  }

  /// One for the whole file that never ends.
  static ForeignIgnore inFile(Tool tool, List<String> ids, String reason) {
    return new ForeignIgnore(tool, ids, reason, Optional.empty(), Optional.empty());
  }
}
