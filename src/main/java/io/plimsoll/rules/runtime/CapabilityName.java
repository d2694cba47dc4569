package io.plimsoll.rules.runtime;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Platform;
import java.util.Locale;
import java.util.Set;

/// How capabilities are spelt. Kubernetes compares names exactly, in upper case and without `CAP_`;
/// Docker takes any case, with or without the prefix.
final class CapabilityName {
  /// What the baseline level of the Pod Security Standards lets a container add, since 1.0
  /// (kubernetes/pod-security-admission, `policy/check_capabilities_baseline.go`).
  private static final Set<String> BASELINE =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  /// What Docker grants beyond that set (moby, `daemon/pkg/oci/caps/defaults.go`).
  private static final String DOCKER_GRANTS_TOO = "NET_RAW";

  private CapabilityName() {}

  /// A name in upper case without prefix.
  static String plain(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    return upper.startsWith("CAP_") ? upper.substring(4) : upper;
  }

  /// A name as the platform understands it.
  static String of(Platform platform, String name) {
    return platform == Platform.KUBERNETES ? name : plain(name);
  }

  /// An item as the platform understands it.
  static String of(Platform platform, Entry entry) {
    return of(platform, entry.text());
  }

  /// Whether ordinary containers of the platform may have the capability.
  static boolean isCommon(Platform platform, String written) {
    String name = of(platform, written);
    return BASELINE.contains(name)
        || (platform != Platform.KUBERNETES && name.equals(DOCKER_GRANTS_TOO));
  }
}
