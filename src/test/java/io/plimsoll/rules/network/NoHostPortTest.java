package io.plimsoll.rules.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoHostPortTest {
  private static final NoHostPort RULE = new NoHostPort();

  @Test
  void aHostPortIsBroken() {
    assertEquals(
        List.of("6 broken 80/tcp"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                ports:
                  - containerPort: 8080
                    hostPort: 80
            """));
  }

  @Test
  void zeroHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                ports:
                  - containerPort: 8080
                    hostPort: 0
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
                ports:
                  - containerPort: 8080
            """));
  }

  @Test
  void aTemplateIsOpen() {
    assertEquals(
        List.of("6 open 8080/tcp EXPRESSION"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                ports:
                  - containerPort: 8080
                    hostPort: "{{ .Values.on }}"
            """));
  }

  @Test
  void theProtocolBelongsToIt() {
    assertEquals(
        List.of("6 broken 53/udp"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                ports:
                  - containerPort: 8080
                    hostPort: 53
                    protocol: UDP
            """));
  }
}
