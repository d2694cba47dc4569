package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.IneffectiveField.Reason;
import io.plimsoll.model.Sysctl;
import io.plimsoll.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

  @Test
  void theHostsNamespaces() {
    Workload workload =
        Read.workload(
            """
            network_mode: host
            pid: "host"
            ipc: ${IPC:-host}
            userns_mode: host
            """);
    assertEquals("= true", Read.say(workload.namespaces().hostNetwork()));
    assertEquals("= true", Read.say(workload.namespaces().hostPid()));
    assertEquals("= true", Read.say(workload.namespaces().hostIpc()));
    assertEquals("= true", Read.say(workload.namespaces().hostUsers()));
  }

  @Test
  void namespacesOfItsOwn() {
    Workload workload =
        Read.workload(
            """
            network_mode: "service:vpn"
            ipc: shareable
            pid: ${PID}
            """);
    assertEquals("= false", Read.say(workload.namespaces().hostNetwork()));
    assertEquals("open ${PID}", Read.say(workload.namespaces().hostPid()));
    assertEquals("= false", Read.say(workload.namespaces().hostIpc()));
    assertEquals("absent", Read.say(workload.namespaces().hostUsers()));
  }

  @Test
  void sysctlsAsAMap() {
    Workload workload =
        Read.workload(
            """
            sysctls:
              net.core.somaxconn: 1024
              kernel.msgmax: 1
            """);
    assertEquals(
        List.of("net.core.somaxconn", "kernel.msgmax"),
        workload.sysctls().stream().map(Sysctl::name).toList());
  }

  @Test
  void sysctlsAsAList() {
    Workload workload =
        Read.workload("sysctls: ['net.core.somaxconn=1024', '${KEY}=1', 'kernel.x=${V}']");
    assertEquals(
        List.of("net.core.somaxconn", "${KEY}", "kernel.x"),
        workload.sysctls().stream().map(Sysctl::name).toList());
    assertEquals(
        List.of(true, false, true), workload.sysctls().stream().map(Sysctl::resolved).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "cap-add,cap_add",
    "cap-drop,cap_drop",
    "capdrop,cap_drop",
    "readonly,read_only",
    "read-only,read_only",
    "ReadOnly,read_only",
    "no_new_privileges,security_opt",
    "no-new-privileges,security_opt",
    "security_opts,security_opt",
    "security-opt,security_opt",
    "privilege,privileged",
    "priviledged,privileged",
    "pid_limit,pids_limit",
    "usernsmode,userns_mode",
    "privlieged,privileged",
  })
  void misspeltKeys(String key, String meant) {
    IneffectiveField field = Read.workload(key + ": true").ineffectiveFields().getFirst();
    assertEquals(Reason.MISSPELT, field.reason());
    assertEquals("services.web." + key, field.field());
    assertEquals("services.web." + meant, field.counts().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x-privilege: 1", "users: a", "cpus: 1", "ports: []", "uts: host", "links: []"})
  void keysThatAreNoMistake(String keys) {
    assertEquals(List.of(), Read.workload(keys).ineffectiveFields());
  }

  @Test
  void aKeyUnderDeploy() {
    IneffectiveField field =
        Read.workload(
                """
                deploy:
                  replicas: 2
                  cap_drop: [ALL]
                """)
            .ineffectiveFields()
            .getFirst();
    assertEquals(Reason.WRONG_LEVEL, field.reason());
    assertEquals("services.web.deploy.cap_drop", field.field());
    assertEquals("services.web.cap_drop", field.counts().orElseThrow());
  }

  @Test
  void aTextWhereAListMustStand() {
    IneffectiveField field = Read.workload("cap_drop: ALL").ineffectiveFields().getFirst();
    assertEquals(Reason.WRONG_TYPE, field.reason());
    assertEquals("services.web.cap_drop", field.field());
  }
}
