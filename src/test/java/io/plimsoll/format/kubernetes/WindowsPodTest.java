package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.Namespace;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pods of Windows nodes: what counts there, and what must not be written there.
class WindowsPodTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        os:
          name: windows
        containers:
          - name: web
            image: mcr.microsoft.com/windows/nanoserver:ltsc2025
      """;

  private static String mended(String fields, Remedy... remedies) {
    return Mended.all(POD + fields.indent(6), remedies).substring(POD.length());
  }

  private static List<String> strays(String fields) {
    return Manifested.of(POD + fields.indent(6)).workload().ineffectiveFields().stream()
        .map(field -> field.field() + " " + field.reason())
        .toList();
  }

  @Test
  void theSystemOfThePodIsThatOfItsContainers() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  os: {name: windows}
                  initContainers: [{name: init, image: i}]
                  containers: [{name: web, image: i}]
            """);
    assertEquals(
        List.of(OperatingSystem.WINDOWS, OperatingSystem.WINDOWS),
        read.containers().stream().map(container -> container.operatingSystem()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux", "plan9", "${OS}", "Windows"})
  void anyOtherNameIsNotWindows(String name) {
    Manifested read = Manifested.of(POD.replace("name: windows", "name: \"" + name + "\""));
    assertEquals(false, read.only().operatingSystem() == OperatingSystem.WINDOWS);
  }

  @Test
  void fieldsOfLinuxAreStrays() {
    assertEquals(
        List.of(
            "spec.containers[web].securityContext.capabilities WRONG_OPERATING_SYSTEM",
            "spec.containers[web].securityContext.runAsUser WRONG_OPERATING_SYSTEM"),
        strays(
            """
            securityContext:
              capabilities: {drop: [ALL]}
              runAsUser: 1000
            """));
  }

  @Test
  void itsOwnFieldsAreNone() {
    assertEquals(
        List.of(),
        strays(
            """
            securityContext:
              runAsNonRoot: true
              windowsOptions:
                runAsUserName: ContainerUser
                hostProcess: false
            """));
  }

  @Test
  void aStrayFieldHasNoBetterPlace() {
    List<IneffectiveField> fields =
        Manifested.of(POD + "      securityContext: {procMount: Default}\n")
            .workload()
            .ineffectiveFields();
    assertEquals(true, fields.getFirst().counts().isEmpty());
  }

  @Test
  void noNumberIsWrittenForTheUser() {
    assertEquals(
        """
        securityContext:
          runAsNonRoot: true
        """
            .indent(6),
        mended("", new Remedy.RequireNonRoot(new NonRootUser.Numeric(10_001, 10_001))));
  }

  @Test
  void aHostProcessIsEndedWhereItIsWritten() {
    assertEquals(
        """
        securityContext:
          windowsOptions:
            hostProcess: false
        """
            .indent(6),
        mended(
            """
            securityContext:
              windowsOptions:
                hostProcess: true
            """,
            new Remedy.ForbidPrivileged()));
  }

  @Test
  void aHostProcessOfThePodIsEndedThere() {
    String text =
        POD.replace(
            "  containers:\n",
            """
              securityContext:
                windowsOptions:
                  hostProcess: true
              hostNetwork: true
              containers:
            """);
    assertEquals(
        text.replace("hostProcess: true", "hostProcess: false"),
        Mended.all(text, new Remedy.ForbidPrivileged()));
  }

  @Test
  void aHostProcessKeepsTheNetworkItNeeds() {
    String text =
        POD.replace(
            "  containers:\n",
            """
              securityContext:
                windowsOptions: {hostProcess: true}
              hostNetwork: true
              hostPID: true
              containers:
            """);
    assertEquals(text, Mended.workload(text, new Remedy.LeaveHostNamespace(Namespace.NETWORK)));
    assertEquals(
        text.replace("hostPID: true", "hostPID: false"),
        Mended.workload(text, new Remedy.LeaveHostNamespace(Namespace.PID)));
  }

  @Test
  void aContainersOwnWordWinsOverThePods() {
    Manifested read =
        Manifested.of(
            POD.replace(
                    "  containers:\n",
                    "  securityContext: {windowsOptions: {hostProcess: true}}\n  containers:\n")
                + "      securityContext: {windowsOptions: {hostProcess: false}}\n");
    assertEquals(
        "declared false @12 over declared true @8",
        read.shown(read.only().isolation().hostProcess()));
  }
}
