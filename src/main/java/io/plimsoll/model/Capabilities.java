package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.List;

/// What a container adds to and drops from the runtime's default capabilities, as written.
/// Kubernetes takes names in upper case without `CAP_`, exactly; Docker takes any case, with or
/// without the prefix.
///
/// @param added items of `capabilities.add`, `cap_add`
/// @param dropped items of `capabilities.drop`, `cap_drop`
/// @param at where they are written, or the nearest line that exists
public record Capabilities(List<Entry> added, List<Entry> dropped, Location at) {

  public Capabilities {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
  }
}
