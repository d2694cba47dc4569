package io.plimsoll.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What the repository says of its workloads: the section `workloads`.
///
/// @param allowedCapabilities names without `CAP_`
/// @param allowedHostPaths absolute paths
/// @param writablePaths absolute paths that stay writable beside a read-only root
/// @param kubernetesMinor the target version: 34 for 1.34; empty for the latest that is known
public record WorkloadSettings(
    Set<String> allowedCapabilities,
    List<String> allowedHostPaths,
    List<String> writablePaths,
    OptionalInt kubernetesMinor) {

  public WorkloadSettings {
    allowedCapabilities = Set.copyOf(allowedCapabilities);
    allowedHostPaths = List.copyOf(allowedHostPaths);
    writablePaths = List.copyOf(writablePaths);
  }

  /// What holds without a settings file.
  static WorkloadSettings defaults() {
    return new WorkloadSettings(Set.of(), List.of(), List.of("/tmp"), OptionalInt.empty());
  }
}
