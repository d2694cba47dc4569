package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KubernetesFieldsTest {
  @Test
  void fieldsComeWithAVersion() {
    KubernetesField seccomp =
        KubernetesFields.find(FieldLevel.POD_SECURITY_CONTEXT, "seccompProfile").orElseThrow();
    assertEquals(OptionalInt.of(19), seccomp.since());
    assertFalse(seccomp.isIn(18));
    assertTrue(seccomp.isIn(19));
    assertEquals(KubernetesField.Type.OBJECT, seccomp.type());
    assertEquals(Optional.of("linux"), seccomp.system());
    assertEquals(
        OptionalInt.of(25),
        KubernetesFields.find(FieldLevel.POD, "hostUsers").orElseThrow().since());
  }

  @Test
  void fieldsMayGoAgain() {
    KubernetesField gone = KubernetesFields.find(FieldLevel.POD, "workloadRef").orElseThrow();
    assertTrue(gone.isIn(35));
    assertFalse(gone.isIn(36));
  }

  @Test
  void gatesAreNamed() {
    assertEquals(
        Optional.of("SupplementalGroupsPolicy"),
        KubernetesFields.find(FieldLevel.POD_SECURITY_CONTEXT, "supplementalGroupsPolicy")
            .orElseThrow()
            .gate());
  }

  @Test
  void aLevelHasItsFields() {
    assertEquals(
        List.of("add", "drop"),
        KubernetesFields.of(FieldLevel.CAPABILITIES, 8).stream()
            .map(KubernetesField::name)
            .toList());
    assertEquals(
        List.of("fsGroup", "runAsNonRoot", "runAsUser", "seLinuxOptions", "supplementalGroups"),
        KubernetesFields.of(FieldLevel.POD_SECURITY_CONTEXT, 9).stream()
            .map(KubernetesField::name)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "CONTAINER_SECURITY_CONTEXT, runasnonroot, MISSPELT, CONTAINER_SECURITY_CONTEXT, runAsNonRoot",
    "CONTAINER_SECURITY_CONTEXT, allowPriviledgeEscalation, MISSPELT, CONTAINER_SECURITY_CONTEXT,"
        + " allowPrivilegeEscalation",
    "CONTAINER_SECURITY_CONTEXT, readOnlyRootFileSystem, MISSPELT, CONTAINER_SECURITY_CONTEXT,"
        + " readOnlyRootFilesystem",
    "CONTAINER_SECURITY_CONTEXT, capabilites, MISSPELT, CONTAINER_SECURITY_CONTEXT, capabilities",
    "CONTAINER_SECURITY_CONTEXT, run_as_user, MISSPELT, CONTAINER_SECURITY_CONTEXT, runAsUser",
    "CONTAINER, securitycontext, MISSPELT, CONTAINER, securityContext",
    "CAPABILITIES, Drop, MISSPELT, CAPABILITIES, drop",
    "POD, readOnlyRootFilesystem, WRONG_LEVEL, CONTAINER_SECURITY_CONTEXT, readOnlyRootFilesystem",
    "POD, runAsNonRoot, WRONG_LEVEL, POD_SECURITY_CONTEXT, runAsNonRoot",
    "POD_SECURITY_CONTEXT, privileged, WRONG_LEVEL, CONTAINER_SECURITY_CONTEXT, privileged",
    "POD_SECURITY_CONTEXT, capabilities, WRONG_LEVEL, CONTAINER_SECURITY_CONTEXT, capabilities",
    "CONTAINER_SECURITY_CONTEXT, fsGroup, WRONG_LEVEL, POD_SECURITY_CONTEXT, fsGroup",
    "CONTAINER_SECURITY_CONTEXT, drop, WRONG_LEVEL, CAPABILITIES, drop",
    "CONTAINER, privileged, WRONG_LEVEL, CONTAINER_SECURITY_CONTEXT, privileged",
    "CONTAINER, hostNetwork, WRONG_LEVEL, POD, hostNetwork",
  })
  void whatDoesNothingWasMeantToBeSomething(
      FieldLevel level, String key, Suggestion.Reason reason, FieldLevel meant, String name) {
    Suggestion suggestion = KubernetesFields.nearest(level, key).orElseThrow();
    assertEquals(reason, suggestion.reason());
    assertEquals(meant, suggestion.field().level());
    assertEquals(name, suggestion.field().name());
  }

  @ParameterizedTest
  @CsvSource({
    "CONTAINER, image",
    "POD, hostNetwork",
    "POD, x-anything",
    "CONTAINER, hostname",
    "CONTAINER_SECURITY_CONTEXT, name",
    "CONTAINER, labels",
  })
  void otherKeysAreLeftAlone(FieldLevel level, String key) {
    assertEquals(Optional.empty(), KubernetesFields.nearest(level, key));
  }
}
