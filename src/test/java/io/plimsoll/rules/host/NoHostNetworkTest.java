package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoHostNetworkTest {
  private static final NoHostNetwork RULE = new NoHostNetwork();

  @Test
  void theHostsNamespaceIsBroken() {
    assertEquals(
        List.of("1 broken"),
        Answers.pod(
            RULE,
            """
            hostNetwork: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void falseHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            hostNetwork: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
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

  @Test
  void aTemplateIsOpen() {
    assertEquals(
        List.of("1 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            hostNetwork: "{{ .Values.on }}"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aServiceOnTheHostIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            network_mode: host
            """));
  }

  @Test
  void aServiceOfItsOwnHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }

  @Test
  void anotherServicesNamespaceHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            network_mode: service:web
            """));
  }
}
