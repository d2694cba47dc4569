package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SafeSysctlsTest {
  private static final SafeSysctls RULE = new SafeSysctls();

  @Test
  void nothingHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void safeNamesHold() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            securityContext:
              sysctls:
                - name: kernel.shm_rmid_forced
                  value: "1"
                - name: net.ipv4.tcp_syncookies
                  value: "1"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void otherNamesAreParts() {
    assertEquals(
        List.of("3 broken kernel.msgmax", "5 broken net.core.somaxconn"),
        Answers.pod(
            RULE,
            """
            securityContext:
              sysctls:
                - name: kernel.msgmax
                  value: "1"
                - name: net.core.somaxconn
                  value: "1"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void theListGrowsWithTheVersion() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            29,
            """
            securityContext:
              sysctls:
                - name: net.ipv4.tcp_keepalive_time
                  value: "1"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void beforeThatTheNameIsBroken() {
    assertEquals(
        List.of("3 broken net.ipv4.tcp_keepalive_time"),
        Answers.pod(
            RULE,
            28,
            """
            securityContext:
              sysctls:
                - name: net.ipv4.tcp_keepalive_time
                  value: "1"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void namesCompareExactly() {
    assertEquals(
        List.of("3 broken net/ipv4/tcp_syncookies"),
        Answers.pod(
            RULE,
            """
            securityContext:
              sysctls:
                - name: net/ipv4/tcp_syncookies
                  value: "1"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void whatAContainerHasForItselfHoldsInCompose() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            sysctls:
              net.core.somaxconn: 1024
            """));
  }

  @Test
  void theHostsSettingsAreBrokenInCompose() {
    assertEquals(
        List.of("3 broken kernel.core_pattern"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            sysctls:
              - kernel.core_pattern=core
            """));
  }
}
