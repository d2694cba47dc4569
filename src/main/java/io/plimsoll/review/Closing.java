package io.plimsoll.review;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known once the comments of a review are posted.
///
/// @param addresses where comments can be read, by each of their fingerprints
/// @param refused fingerprints of comments that GitHub took nowhere
/// @param took how long the run lasted so far
public record Closing(Map<String, String> addresses, Set<String> refused, Optional<Duration> took) {

  public Closing {
    addresses = Map.copyOf(addresses);
    refused = Set.copyOf(refused);
  }

  /// Nothing was posted.
  static Closing nothing() {
    return new Closing(Map.of(), Set.of(), Optional.empty());
  }
}
