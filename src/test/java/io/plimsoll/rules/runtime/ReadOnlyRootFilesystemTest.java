package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadOnlyRootFilesystemTest {
  private static final ReadOnlyRootFilesystem RULE = new ReadOnlyRootFilesystem();

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
  void falseIsBroken() {
    assertEquals(
        List.of("5 broken (writable)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  readOnlyRootFilesystem: false
            """));
  }

  @Test
  void trueHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  readOnlyRootFilesystem: true
            """));
  }

  @Test
  void windowsHasNoSuchThing() {
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
                  readOnlyRootFilesystem: "{{ .Values.on }}"
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
  void aReadOnlyServiceHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            read_only: true
            """));
  }
}
