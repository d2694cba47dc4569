package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoDangerousCapabilitiesTest {
  private static final NoDangerousCapabilities RULE = new NoDangerousCapabilities();

  @Test
  void eachDangerousNameIsAPart() {
    assertEquals(
        List.of("6 broken SYS_ADMIN", "6 broken BPF"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [SYS_ADMIN, CHOWN, BPF]
            """));
  }

  @Test
  void allIsDangerous() {
    assertEquals(
        List.of("6 broken ALL"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [ALL]
            """));
  }

  @Test
  void thePrefixIsNoDisguise() {
    assertEquals(
        List.of("6 broken SYS_PTRACE"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [CAP_SYS_PTRACE]
            """));
  }

  @Test
  void netAdminIsAMatterOfAnotherRule() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [NET_ADMIN]
            """));
  }

  @Test
  void droppingHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    drop: [SYS_ADMIN]
            """));
  }

  @Test
  void whatTheSettingsAllowHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            Answers.allowingCapability("SYS_PTRACE"),
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [SYS_PTRACE]
            """));
  }

  @Test
  void anyCaseIsReadInCompose() {
    assertEquals(
        List.of("3 broken SYS_MODULE"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_add:
              - cap_sys_module
            """));
  }

  @Test
  void anOpenItemIsOpen() {
    assertEquals(
        List.of("3 open ${CAPABILITY} EXPRESSION"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_add:
              - ${CAPABILITY}
            """));
  }

  @Test
  void theNameIsAFact() {
    assertEquals(
        List.of(Map.of("capability", "SYS_ADMIN")),
        Answers.factsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [SYS_ADMIN]
            """));
  }
}
