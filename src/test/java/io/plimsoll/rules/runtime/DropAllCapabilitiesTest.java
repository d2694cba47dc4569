package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DropAllCapabilitiesTest {
  private static final DropAllCapabilities RULE = new DropAllCapabilities();

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
  void allHolds() {
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
                    drop: [ALL]
            """));
  }

  @Test
  void lowerCaseIsNotWhatTheStandardReads() {
    assertEquals(
        List.of("5 broken (some)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    drop: [all]
            """));
  }

  @Test
  void thePrefixIsNotWhatTheStandardReads() {
    assertEquals(
        List.of("5 broken (some)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    drop: [CAP_ALL]
            """));
  }

  @Test
  void someAreNotAll() {
    assertEquals(
        List.of("5 broken (some)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    drop: [NET_RAW, MKNOD]
            """));
  }

  @Test
  void addingKeepsTheRest() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [CHOWN]
            """));
  }

  @Test
  void aPodHasNoSuchField() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              capabilities:
                drop: [ALL]
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
  void anyCaseHoldsInCompose() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_drop: [all]
            """));
  }

  @Test
  void aServiceMustDrop() {
    assertEquals(
        List.of("0 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }

  @Test
  void anOpenItemIsOpen() {
    assertEquals(
        List.of("2 open EXPRESSION"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_drop: ["${DROPPED}"]
            """));
  }
}
