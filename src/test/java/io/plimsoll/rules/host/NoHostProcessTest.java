package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoHostProcessTest {
  private static final NoHostProcess RULE = new NoHostProcess();

  @Test
  void trueIsBroken() {
    assertEquals(
        List.of("8 broken"),
        Answers.pod(
            RULE,
            """
            os:
              name: windows
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  windowsOptions:
                    hostProcess: true
            """));
  }

  @Test
  void falseHolds() {
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
                securityContext:
                  windowsOptions:
                    hostProcess: false
            """));
  }

  @Test
  void aPodsTrueIsInherited() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            os:
              name: windows
            securityContext:
              windowsOptions:
                hostProcess: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aPodsTrueIsBrokenDespiteTheContainer() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            os:
              name: windows
            securityContext:
              windowsOptions:
                hostProcess: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  windowsOptions:
                    hostProcess: false
            """));
  }

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
}
