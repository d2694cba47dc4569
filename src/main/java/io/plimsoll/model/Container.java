package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.List;
import java.util.Optional;

/// A container as one document describes it: a pod's container, a Compose service, or the final
/// stage of a build, which says only some things and leaves the rest `Unstated`.
///
/// @param workload the path of the workload it belongs to; empty for a build's final stage
public record Container(
    SubjectPath path,
    Location at,
    Origin origin,
    String name,
    Role role,
    OperatingSystem operatingSystem,
    Optional<SubjectPath> workload,
    Setting<ImageReference> image,
    Identity identity,
    Isolation isolation,
    Setting<Boolean> hostUsers,
    List<Mount> mounts,
    List<PortBinding> ports,
    List<EnvironmentVariable> environment,
    Resources resources,
    List<Probe> probes)
    implements WithEnvironment {

  public Container {
    mounts = List.copyOf(mounts);
    ports = List.copyOf(ports);
    environment = List.copyOf(environment);
    probes = List.copyOf(probes);
  }

  /// Path and place tell containers apart; what they hold would make a hash code as slow as reading
  /// them.
  @Override
  public int hashCode() {
    return 31 * path.hashCode() + at.hashCode();
  }

  /// What part a container plays.
  public enum Role {
    MAIN,
    INIT,
    EPHEMERAL,
    /// What a build's final stage becomes when it is started without further options.
    IMAGE
  }
}
