package io.plimsoll.policy;

import io.plimsoll.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An exception in the settings: findings it fits are silenced until it expires.
///
/// @param rules slugs
/// @param paths globs; empty for all files
/// @param resource subject path of a workload, such as `DaemonSet/monitoring/agent`
/// @param container a container's name
/// @param image glob of an image's name
/// @param reason in its author's words
/// @param expires the last day on which it counts
/// @param approvedBy who agreed
/// @param at where the entry is written
public record IgnoreEntry(
    Set<String> rules,
    List<String> paths,
    Optional<String> resource,
    Optional<String> container,
    Optional<String> image,
    String reason,
    Optional<LocalDate> expires,
    Optional<String> approvedBy,
    Location at) {

  public IgnoreEntry {
    rules = Set.copyOf(rules);
    paths = List.copyOf(paths);
  }

  /// Whether the entry still counts on a day.
  public boolean countsOn(LocalDate day) {
    return expires.map(last -> !day.isAfter(last)).orElse(true);
  }
}
