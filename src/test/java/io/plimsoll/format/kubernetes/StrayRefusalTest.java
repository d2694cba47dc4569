package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.IneffectiveField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fields that do not count: which are found, where they would count, and when nothing is moved.
class StrayRefusalTest {
  private static final String HEAD = "apiVersion: v1\nkind: Pod\nspec:\n";
  private static final String ONE = "  containers:\n    - name: a\n      image: i\n";

  private static List<String> of(String text) {
    return Manifested.of(text).workload().ineffectiveFields().stream()
        .map(StrayRefusalTest::shown)
        .toList();
  }

  private static String shown(IneffectiveField field) {
    return field.field() + " " + field.reason() + field.counts().map(c -> " > " + c).orElse("");
  }

  private static void stays(String text) {
    assertEquals(text, Mended.withFieldsMoved(text));
  }

  @Test
  void aRightKeyBesideTheMisspeltOneWins() {
    String text =
        HEAD
            + ONE
            + """
                  securityContext:
                    privilegd: true
                    privileged: false
            """;
    assertEquals(
        List.of(
            "spec.containers[a].securityContext.privilegd MISSPELT"
                + " > spec.containers[a].securityContext.privileged"),
        of(text));
    stays(text);
  }

  @Test
  void aMapThatStandsWhereItWouldGoIsLeftAlone() {
    String text =
        HEAD
            + "  capabilities: {drop: [ALL]}\n"
            + ONE
            + "      securityContext:\n        capabilities: {add: [CHOWN]}\n";
    assertEquals(
        List.of("spec.capabilities WRONG_LEVEL > spec.containers[a].securityContext.capabilities"),
        of(text));
    stays(text);
  }

  @Test
  void aValueThatStandsWhereItWouldGoCounts() {
    String text =
        HEAD + "  privileged: true\n" + ONE + "      securityContext: {privileged: false}\n";
    assertEquals(text.replace("  privileged: true\n", ""), Mended.withFieldsMoved(text));
  }

  @Test
  void everyKindOfValueIsMovedAsItIs() {
    String text =
        HEAD
            + ONE
            + """
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop:
                      - ALL
                  seccompProfile: {type: Localhost, localhostProfile: "a b"}
                  procMount: 'Default'
            """;
    assertEquals(
        HEAD
            + ONE
            + """
                  securityContext:
                    readOnlyRootFilesystem: true
                    capabilities:
                      drop:
                        - ALL
                    seccompProfile:
                      type: Localhost
                      localhostProfile: "a b"
                    procMount: Default
            """,
        Mended.withFieldsMoved(text));
  }

  @Test
  void aFieldOfThePodGoesUpFromItsContainer() {
    String text = HEAD + ONE + "      securityContext: {fsGroup: 5, runAsUser: 5}\n";
    assertEquals(
        List.of(
            "spec.containers[a].securityContext.fsGroup WRONG_LEVEL"
                + " > spec.securityContext.fsGroup"),
        of(text));
    assertEquals(
        HEAD
            + ONE
            + "      securityContext: {runAsUser: 5}\n"
            + "  securityContext:\n    fsGroup: 5\n",
        Mended.withFieldsMoved(text));
  }

  @Test
  void aFieldOfThePodThatAlreadyStandsThereOnlyGoes() {
    String text = HEAD + ONE + "      hostPID: false\n" + "  hostPID: true\n";
    assertEquals(text.replace("      hostPID: false\n", ""), Mended.withFieldsMoved(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "securityContext: {sysctls: [{nam: a, value: b}]} |",
        "securityContext: {seccompProfile: {Type: RuntimeDefault}}"
            + " | spec.securityContext.seccompProfile.Type MISSPELT"
            + " > spec.securityContext.seccompProfile.type",
        "securityContext: {seLinuxOptions: {Type: a}}"
            + " | spec.securityContext.seLinuxOptions.Type MISSPELT"
            + " > spec.securityContext.seLinuxOptions.type",
        "securityContext: {windowsOptions: {hostprocess: true}}"
            + " | spec.securityContext.windowsOptions.hostprocess MISSPELT"
            + " > spec.securityContext.windowsOptions.hostProcess",
        "hostnetwork: true | spec.hostnetwork MISSPELT > spec.hostNetwork",
        "host_network: true | spec.host_network MISSPELT > spec.hostNetwork",
        "shareProcessNamespace: true |",
        "tolerations: [] |",
        "unheardOf: true |"
      })
  void fieldsOfAPodAreKnownByName(String field, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected), of(HEAD + ONE + "  " + field + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "readOnlyRootFilesystem: yes  |",
        "runAsUser: 0x10              |",
        "runAsUser: 1.5               | runAsUser WRONG_TYPE",
        "runAsUser: root              | runAsUser WRONG_TYPE",
        "runAsNonRoot: 'true'         | runAsNonRoot WRONG_TYPE",
        "capabilities: [ALL]          | capabilities WRONG_TYPE",
        "seccompProfile: RuntimeDefault | seccompProfile WRONG_TYPE",
        "procMount: true              | procMount WRONG_TYPE",
        "capabilities: {drop: ALL}    | capabilities.drop WRONG_TYPE",
        "capabilities: {drop: '{{ a }}'} |",
        "privileged: null             |"
      })
  void aFieldHasAType(String field, String expected) {
    String prefix = "spec.containers[a].securityContext.";
    assertEquals(
        expected == null ? List.of() : List.of(prefix + expected),
        of(HEAD + ONE + "      securityContext: {" + field + "}\n"));
  }

  @Test
  void fieldsOfEphemeralContainersAreTheirOwn() {
    assertEquals(
        List.of(
            "spec.ephemeralContainers[b].privileged WRONG_LEVEL"
                + " > spec.ephemeralContainers[b].securityContext.privileged"),
        of(HEAD + ONE + "  ephemeralContainers: [{name: b, image: i, privileged: true}]\n"));
  }

  @Test
  void aWorkloadsOwnSpecificationIsNoPods() {
    String text =
        """
        apiVersion: batch/v1
        kind: CronJob
        spec:
          schedule: "0 0 * * *"
          jobTemplate:
            spec:
              securityContext: {runAsNonRoot: true}
              template:
                hostPID: true
                spec:
                  containers: [{name: a, image: i}]
        """;
    assertEquals(
        List.of(
            "spec.jobTemplate.spec.securityContext WRONG_LEVEL"
                + " > spec.jobTemplate.spec.template.spec.securityContext",
            "spec.jobTemplate.spec.template.hostPID WRONG_LEVEL"
                + " > spec.jobTemplate.spec.template.spec.hostPID"),
        of(text));
  }

  @Test
  void aTemplateOfTheFieldItselfIsNoField() {
    stays(HEAD + ONE + "      securityContext:\n        {{ context }}: true\n");
  }
}
