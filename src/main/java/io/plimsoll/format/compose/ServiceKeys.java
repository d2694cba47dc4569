package io.plimsoll.format.compose;

import io.plimsoll.source.WordDistance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The keys of a service. Source: `schema/compose-spec.json` of the Compose Specification, taken in
/// 2026.
final class ServiceKeys {
  private static final Set<String> ALL =
      Set.of(
          """
          annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs
          container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime
          cpu_shares cpus cpuset credential_spec depends_on deploy develop device_cgroup_rules devices
          dns dns_opt dns_search domainname entrypoint env_file environment expose extends
          external_links extra_hosts gpus group_add healthcheck hostname image init ipc isolation
          label_file labels links logging mac_address mem_limit mem_reservation mem_swappiness
          memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit
          platform ports post_start pre_stop privileged profiles provider pull_policy
          pull_refresh_after read_only restart runtime scale secrets security_opt shm_size stdin_open
          stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user
          userns_mode uts volumes volumes_from working_dir
          """
              .split("\\s+"));

  /// Keys on which a container's walls depend.
  static final List<String> SECURITY =
      List.of(
          "cap_add",
          "cap_drop",
          "ipc",
          "mem_limit",
          "network_mode",
          "pid",
          "pids_limit",
          "privileged",
          "read_only",
          "security_opt",
          "user",
          "userns_mode");

  /// Those of them that must be lists.
  static final Set<String> LISTS = Set.of("cap_add", "cap_drop", "security_opt");

  private ServiceKeys() {}

  /// The security key that an unknown key was meant to be.
  static Optional<String> meant(String key) {
    if (ALL.contains(key) || key.startsWith("x-") || key.length() > 40) {
      return Optional.empty();
    }
    String bare = bare(key);
    if (isOption(key)) {
      return Optional.of("security_opt");
    }
    return SECURITY.stream().filter(known -> isNear(bare, bare(known))).findFirst();
  }

  /// Whether a key is an option of `security_opt`, whose value is a switch.
  static boolean isOption(String key) {
    return bare(key).equals("nonewprivileges");
  }

  private static String bare(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }

  /// Whether two words differ by one letter at most, or by two where they are long.
  private static boolean isNear(String written, String known) {
    int allowed = known.length() < 6 ? 0 : known.length() < 10 ? 1 : 2;
    return Math.abs(written.length() - known.length()) <= allowed
        && WordDistance.between(written, known) <= allowed;
  }
}
