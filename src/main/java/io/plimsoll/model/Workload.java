package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.List;

/// What is scheduled as one: a pod or pod template, a Compose service.
///
/// @param kind `Deployment`, `Pod`, `service`, …
/// @param sysctls kernel settings it changes
/// @param volumes a pod's volumes; a Compose service has its mounts on its container
/// @param containers init containers, containers, ephemeral containers, in this order
/// @param ineffectiveFields what is written for the pod or its containers and does not count
public record Workload(
    SubjectPath path,
    Location at,
    Origin origin,
    String kind,
    OperatingSystem operatingSystem,
    Namespaces namespaces,
    List<Sysctl> sysctls,
    List<Volume> volumes,
    List<Container> containers,
    List<IneffectiveField> ineffectiveFields)
    implements Subject {

  public Workload {
    sysctls = List.copyOf(sysctls);
    volumes = List.copyOf(volumes);
    containers = List.copyOf(containers);
    ineffectiveFields = List.copyOf(ineffectiveFields);
  }

  /// Path and place tell workloads apart; what they hold would make a hash code as slow as reading
  /// them.
  @Override
  public int hashCode() {
    return 31 * path.hashCode() + at.hashCode();
  }
}
