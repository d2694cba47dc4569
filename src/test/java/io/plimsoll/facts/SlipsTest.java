package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Keys that were written by a slip, and where they would have counted.
class SlipsTest {

  /// A word of eight letters takes two slips, one of five takes one, a shorter one none.
  @ParameterizedTest
  @CsvSource({
    "hostname, hostnam3, true",
    "hostnxyy, hostname, false",
    "hostnxye, hostname, true",
    "hostna, hostname, true",
    "hostn, hostname, false",
    "privileged!!, privileged, true",
    "privileged!!!, privileged, false",
    "level, levels, true",
    "lvl, level, false",
    "levxl, level, true",
    "levxx, level, false",
    "usr, user, false",
    "User, user, true",
    "USER, user, true",
    "u-s_e-r, user, true",
    "----, '', true",
    "drops, drop, false",
    "runAsUser1, runAsUser, true",
    "runasgroup, runAsUser, false",
  })
  void aLongWordTakesMoreSlips(String word, String meant, boolean near) {
    assertEquals(near, Spelling.isNear(word, meant));
  }

  @Test
  void ofSeveralTheNearestIsMeant() {
    assertEquals(
        "runAsUser runAsGroup runAsNonRoot",
        Stream.of("runAsNonRoot", "runAsGroup", "runAsUser")
            .sorted(Spelling.nearestTo("run_as_user", name -> name))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "POD, hostPid, MISSPELT POD hostPID",
    "POD, hostIpc, MISSPELT POD hostIPC",
    "POD, host-network, MISSPELT POD hostNetwork",
    "POD, shareProcessNamespaces, MISSPELT POD shareProcessNamespace",
    "POD, automountServiceAccountTokens, MISSPELT POD automountServiceAccountToken",
    "POD, capabilities, WRONG_LEVEL CONTAINER_SECURITY_CONTEXT capabilities",
    "CONTAINER, automountServiceAccountToken, WRONG_LEVEL POD automountServiceAccountToken",
    "CONTAINER, drop, WRONG_LEVEL CAPABILITIES drop",
    "CONTAINER, hostPID, WRONG_LEVEL POD hostPID",
    "CONTAINER, runAsUser, WRONG_LEVEL CONTAINER_SECURITY_CONTEXT runAsUser",
    "CONTAINER, fsGroup, WRONG_LEVEL POD_SECURITY_CONTEXT fsGroup",
    "POD_SECURITY_CONTEXT, hostNetwork, WRONG_LEVEL POD hostNetwork",
    "POD_SECURITY_CONTEXT, add, WRONG_LEVEL CAPABILITIES add",
    "POD_SECURITY_CONTEXT, sysctl, MISSPELT POD_SECURITY_CONTEXT sysctls",
    "CONTAINER_SECURITY_CONTEXT, sysctls, WRONG_LEVEL POD_SECURITY_CONTEXT sysctls",
    "CONTAINER_SECURITY_CONTEXT, hostUsers, WRONG_LEVEL POD hostUsers",
    "CAPABILITIES, privileged, WRONG_LEVEL CONTAINER_SECURITY_CONTEXT privileged",
    "SECCOMP_PROFILE, localHostProfile, MISSPELT SECCOMP_PROFILE localhostProfile",
    "SECCOMP_PROFILE, runAsUser, WRONG_LEVEL CONTAINER_SECURITY_CONTEXT runAsUser",
    "SYSCTLS, fsGroup, WRONG_LEVEL POD_SECURITY_CONTEXT fsGroup",
  })
  void aKeyIsLookedForAtItsLevelFirst(FieldLevel level, String key, String found) {
    assertEquals(
        found,
        KubernetesFields.nearest(level, key)
            .map(s -> s.reason() + " " + s.field().level() + " " + s.field().name())
            .orElse(""));
  }

  @ParameterizedTest
  @EnumSource(FieldLevel.class)
  void aFieldOfItsLevelIsNoSlip(FieldLevel level) {
    for (KubernetesField field : KubernetesFields.of(level, KubernetesVersions.NEWEST_MINOR)) {
      assertEquals(Optional.empty(), KubernetesFields.nearest(level, field.name()));
      assertEquals(level, field.level());
    }
  }

  @ParameterizedTest
  @EnumSource(FieldLevel.class)
  void noLevelIsItsOwnAlternative(FieldLevel level) {
    assertEquals(false, level.alternatives().contains(level));
    assertEquals(level.alternatives().size(), level.alternatives().stream().distinct().count());
  }

  @Property(tries = 300)
  void aTwistedSecurityFieldIsFound(@ForAll @IntRange(max = 11) int at) {
    String word = "runAsNonRoot";
    String doubled = word.substring(0, at) + word.charAt(at) + word.substring(at);
    assertEquals(
        Optional.of(word),
        KubernetesFields.nearest(FieldLevel.CONTAINER_SECURITY_CONTEXT, doubled)
            .map(suggestion -> suggestion.field().name()));
  }

  @Test
  void aVeryLongKeyIsNotCompared() {
    String long80 = "-".repeat(68) + "runAsNonRoot";
    FieldLevel level = FieldLevel.CONTAINER_SECURITY_CONTEXT;
    assertEquals(80, long80.length());
    assertEquals(
        Optional.of("runAsNonRoot"),
        KubernetesFields.nearest(level, long80).map(found -> found.field().name()));
    assertEquals(Optional.empty(), KubernetesFields.nearest(level, "-" + long80));
  }
}
