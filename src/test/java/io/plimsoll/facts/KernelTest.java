package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.policy.Settings;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KernelTest {
  @Test
  void dockerGivesFourteenCapabilities() {
    assertEquals(
        Set.of(
            "CHOWN",
            "DAC_OVERRIDE",
            "FSETID",
            "FOWNER",
            "MKNOD",
            "NET_RAW",
            "SETGID",
            "SETUID",
            "SETFCAP",
            "SETPCAP",
            "NET_BIND_SERVICE",
            "SYS_CHROOT",
            "KILL",
            "AUDIT_WRITE"),
        KernelCapabilities.dockerDefaults());
  }

  @Test
  void theStandardsAllowLess() {
    assertEquals(13, KernelCapabilities.baseline().size());
    assertFalse(KernelCapabilities.baseline().contains("NET_RAW"));
    assertEquals(Set.of("NET_BIND_SERVICE"), KernelCapabilities.restricted());
  }

  @Test
  void namesAreThoseOfTheKernel() {
    assertEquals(41, KernelCapabilities.names().size());
    assertTrue(KernelCapabilities.names().contains("CHECKPOINT_RESTORE"));
    assertFalse(KernelCapabilities.names().contains("CAP_CHOWN"));
    assertFalse(KernelCapabilities.names().contains("ALL"));
  }

  @Test
  void sysctlsAreSafeFromAVersionOn() {
    assertTrue(SafeSysctls.isSafe("kernel.shm_rmid_forced", 18));
    assertTrue(SafeSysctls.isSafe("kernel/shm_rmid_forced", 18));
    assertFalse(SafeSysctls.isSafe("net.ipv4.ip_local_reserved_ports", 26));
    assertTrue(SafeSysctls.isSafe("net.ipv4.ip_local_reserved_ports", 27));
    assertFalse(SafeSysctls.isSafe("net.ipv4.tcp_notsent_lowat", 36));
    assertTrue(SafeSysctls.isSafe("net.ipv4.tcp_notsent_lowat", 37));
    assertFalse(SafeSysctls.isSafe("kernel.core_pattern", 37));
  }

  @Test
  void versionsAreReadInAllTheirForms() {
    assertEquals(OptionalInt.of(31), KubernetesVersions.minor("1.31"));
    assertEquals(OptionalInt.of(31), KubernetesVersions.minor("v1.31.2"));
    assertEquals(OptionalInt.of(27), KubernetesVersions.minor("1.27-gke.100"));
    assertEquals(OptionalInt.of(37), KubernetesVersions.minor("latest"));
    assertEquals(OptionalInt.empty(), KubernetesVersions.minor("2.0"));
    assertEquals(OptionalInt.empty(), KubernetesVersions.minor(""));
  }

  @Test
  void settingsMeanTheNewestVersionOfTheTables() {
    assertEquals(KubernetesVersions.NEWEST_MINOR, Settings.LATEST_KUBERNETES);
  }
}
