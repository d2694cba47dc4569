package io.plimsoll.rules.kernel;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Kernel settings that do not reach beyond a container.
final class SafeNames {
  /// The baseline level's list with the first minor version of each name
  /// (kubernetes/pod-security-admission, `policy/check_sysctls.go`).
  private static final Map<String, Integer> SINCE =
      Map.ofEntries(
          Map.entry("kernel.shm_rmid_forced", 0),
          Map.entry("net.ipv4.ip_local_port_range", 0),
          Map.entry("net.ipv4.tcp_syncookies", 0),
          Map.entry("net.ipv4.ping_group_range", 0),
          Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
          Map.entry("net.ipv4.ip_local_reserved_ports", 27),
          Map.entry("net.ipv4.tcp_keepalive_time", 29),
          Map.entry("net.ipv4.tcp_fin_timeout", 29),
          Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
          Map.entry("net.ipv4.tcp_keepalive_probes", 29),
          Map.entry("net.ipv4.tcp_rmem", 32),
          Map.entry("net.ipv4.tcp_wmem", 32),
          Map.entry("net.ipv4.tcp_slow_start_after_idle", 37),
          Map.entry("net.ipv4.tcp_notsent_lowat", 37));

  /// Settings of the network and IPC namespaces, which runtimes set for one container alone.
  private static final Pattern NAMESPACED =
      Pattern.compile(
          "net[./].+|fs[./]mqueue[./].+"
              + "|kernel[./](?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)");

  private SafeNames() {}

  /// What the baseline level allows at a minor version of Kubernetes; names compare exactly.
  static Set<String> at(int kubernetesMinor) {
    return SINCE.entrySet().stream()
        .filter(entry -> entry.getValue() <= kubernetesMinor)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isNamespaced(String name) {
    return NAMESPACED.matcher(name).matches();
  }
}
