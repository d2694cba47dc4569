package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Value;
import java.util.List;
import java.util.Optional;

/// A change of one key of a service that a repair asks for.
///
/// @param repair the number of the repair
/// @param key of the service
/// @param value what the key holds and the change is for; empty when the key is to be added to the
///   service itself
/// @param patch of that value, or of nothing
/// @param override what the service can say itself instead, where the value is shared with services
///   that keep it
/// @param below the keys or the index below the key that the change is confined to
record Wish(
    int repair,
    Service service,
    String key,
    Optional<Found> value,
    Patch patch,
    Optional<Value> override,
    List<String> below) {

  Wish {
    below = List.copyOf(below);
  }
}
