package io.plimsoll.github;

import java.util.Map;
import java.util.Optional;

/// What came of a [Sweep]. Each change may fail by itself; a comment that is gone already is fine.
///
/// @param sent what was asked for
/// @param failures by the id in GraphQL of what was to be changed
public record Swept(Sweep sent, Map<String, Failure> failures) {

  public Swept {
    failures = Map.copyOf(failures);
  }

  /// Why something was not changed; empty when it was.
  public Optional<Failure> failure(String nodeId) {
    return Optional.ofNullable(failures.get(nodeId));
  }

  /// A failure that may not come again.
  public Optional<Failure.Retry> retry() {
    return failures.values().stream()
        .filter(Failure.Retry.class::isInstance)
        .map(Failure.Retry.class::cast)
        .findFirst();
  }
}
