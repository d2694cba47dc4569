package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The capabilities of Linux, from `facts/capabilities.tsv`. Names are in upper case without
/// `CAP_`, as Kubernetes writes them.
public final class KernelCapabilities {
  private KernelCapabilities() {}

  private static final class Rows {
    private static final Map<String, Row> BY_NAME =
        Table.open("capabilities")
            .rows()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("capability"), row -> row));
    private static final Set<String> DOCKER = with("docker_default");
    private static final Set<String> BASELINE = with("pss_baseline_allowed");
    private static final Set<String> RESTRICTED = with("pss_restricted_addable");

    private static Set<String> with(String column) {
      return BY_NAME.values().stream()
          .filter(row -> row.is(column, "yes"))
          .map(row -> row.get("capability"))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /// All that the kernel knows, up to Linux 5.9 (`linux/capability.h`).
  public static Set<String> names() {
    return Rows.BY_NAME.keySet();
  }

  /// What Docker and containerd give a container that says nothing.
  public static Set<String> dockerDefaults() {
    return Rows.DOCKER;
  }

  /// What the baseline Pod Security Standard lets a container add (`capabilities_baseline`).
  public static Set<String> baseline() {
    return Rows.BASELINE;
  }

  /// What the restricted Pod Security Standard lets a container add (`capabilities_restricted`).
  public static Set<String> restricted() {
    return Rows.RESTRICTED;
  }
}
