package io.plimsoll.scan;

import java.util.Optional;
import java.util.function.Supplier;

/// Runs work on hostile input so that its failure takes nothing else along.
final class Guard {

  private Guard() {}

  /// The result, or nothing when the work threw: a fault of a rule or a format becomes a finding
  /// `not-checked`, and all others go on.
  static <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException | StackOverflowError _) {
      return Optional.empty();
    }
  }
}
