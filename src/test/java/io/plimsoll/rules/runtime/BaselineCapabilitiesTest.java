package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BaselineCapabilitiesTest {
  private static final BaselineCapabilities RULE = new BaselineCapabilities();

  @Test
  void theListOfTheStandardHolds() {
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
                    add: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE,
                      SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]
            """));
  }

  @Test
  void netRawIsNotInIt() {
    assertEquals(
        List.of("6 broken NET_RAW"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [NET_RAW]
            """));
  }

  @Test
  void namesCompareExactly() {
    assertEquals(
        List.of("6 broken CHOWN", "6 broken KILL"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [CAP_CHOWN, kill]
            """));
  }

  @Test
  void dockerGrantsNetRawAnyway() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_add: [net_raw, CAP_CHOWN]
            """));
  }

  @Test
  void dockerWithholdsNetAdmin() {
    assertEquals(
        List.of("2 broken NET_ADMIN"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_add: [net_admin]
            """));
  }

  @Test
  void whatTheSettingsAllowHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            Answers.allowingCapability("NET_ADMIN"),
            """
            image: registry.example.org/web:1.4
            cap_add: [net_admin]
            """));
  }
}
