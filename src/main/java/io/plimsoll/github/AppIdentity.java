package io.plimsoll.github;

import java.util.Map;
import java.util.Set;

/// The App as GitHub knows it.
///
/// @param slug its name in addresses; its login is this with `[bot]` behind it
/// @param permissions what it asks for, such as `checks` → `write`
public record AppIdentity(
    long id, String slug, Map<String, String> permissions, Set<String> events) {

  public AppIdentity {
    permissions = Map.copyOf(permissions);
    events = Set.copyOf(events);
  }
}
