package io.plimsoll.app.upkeep;

import io.plimsoll.github.Delivery;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which deliveries could be about the same pull request, as far as GitHub's list tells.
///
/// @param counts how many events about pull requests each repository has; those whose repository
///   GitHub does not tell are counted together
record SeveralOfOne(Map<OptionalLong, Long> counts) {
  private static final String PULL_REQUEST = "pull_request";

  static SeveralOfOne in(Collection<Delivery> deliveries) {
    return new SeveralOfOne(
        deliveries.stream()
            .filter(delivery -> delivery.event().equals(PULL_REQUEST))
            .map(Delivery::repository)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  boolean mayHold(Delivery delivery) {
    return delivery.event().equals(PULL_REQUEST)
        && counts.getOrDefault(delivery.repository(), 0L) > 1;
  }
}
