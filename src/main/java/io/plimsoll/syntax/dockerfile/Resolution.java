package io.plimsoll.syntax.dockerfile;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a word means once its variables are replaced.
public sealed interface Resolution {
  /// The word's meaning, without quotes and escapes.
  record Resolved(String text) implements Resolution {}

  /// The meaning depends on something that the file does not say.
  ///
  /// @param expression the word as written
  /// @param names of the variables it depends on, sorted; empty where the expression is malformed
  ///   or its value too long
  record Unresolved(String expression, Set<String> names) implements Resolution {
    public Unresolved {
      names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
  }
}
