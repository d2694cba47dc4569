package io.plimsoll.github;

import java.util.List;
import java.util.Optional;

/// Some deliveries, newest first.
///
/// @param next where the next page begins; empty at the end
public record DeliveryPage(List<Delivery> deliveries, Optional<String> next) {

  public DeliveryPage {
    deliveries = List.copyOf(deliveries);
  }
}
