package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoNewPrivilegesTest {
  private static final NoNewPrivileges RULE = new NoNewPrivileges();

  @Test
  void nothingIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void trueIsBroken() {
    assertEquals(
        List.of("5 broken (allowed)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  allowPrivilegeEscalation: true
            """));
  }

  @Test
  void falseHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  allowPrivilegeEscalation: false
            """));
  }

  @Test
  void aPodHasNoSuchField() {
    assertEquals(
        List.of("4 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              allowPrivilegeEscalation: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void windowsNeedNotSay() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            os:
              name: windows
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void windowsHadToSayBefore125() {
    assertEquals(
        List.of("4 broken"),
        Answers.pod(
            RULE,
            24,
            """
            os:
              name: windows
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aTemplateIsOpen() {
    assertEquals(
        List.of("5 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  allowPrivilegeEscalation: "{{ .Values.on }}"
            """));
  }

  @Test
  void aServiceMustSayIt() {
    assertEquals(
        List.of("0 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aServiceSaysItInTheShortForm() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt:
              - no-new-privileges
            """));
  }

  @Test
  void aServiceSaysItInTheLongForm() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt: ["no-new-privileges:true"]
            """));
  }

  @Test
  void aServiceMayTakeItBack() {
    assertEquals(
        List.of("2 broken (allowed)"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt: ["no-new-privileges=false"]
            """));
  }

  @Test
  void whatTheApiRefusesBesideItGoesWithIt() {
    assertEquals(
        List.of("ForbidPrivileged", "RemoveCapability", "ForbidPrivilegeEscalation"),
        Answers.remediesOfPod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  privileged: true
                  capabilities:
                    add: [CAP_SYS_ADMIN, SYS_ADMIN]
            """));
  }
}
