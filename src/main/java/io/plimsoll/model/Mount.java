package io.plimsoll.model;

import io.plimsoll.source.Location;

/// A directory or file that appears inside a container.
///
/// @param kind what it is
/// @param source the path on the host, or the volume's name
/// @param target the path in the container
/// @param readOnly whether the container may only read it
/// @param propagation as Kubernetes spells it: `None`, `HostToContainer`, `Bidirectional`
/// @param at where the mount is written
public record Mount(
    Kind kind,
    Setting<String> source,
    Setting<String> target,
    Setting<Boolean> readOnly,
    Setting<String> propagation,
    Location at) {

  /// What is mounted.
  public enum Kind {
    /// A path of the host.
    HOST,
    /// A path inside the repository, next to the Compose file: project files, not the host's.
    PROJECT,
    /// A named or anonymous volume.
    VOLUME,
    /// Memory.
    TMPFS,
    /// A secret, config or other thing that the platform provides.
    PROVIDED
  }
}
