package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoProbeHostTest {
  private static final NoProbeHost RULE = new NoProbeHost();

  @Test
  void aHostIsBroken() {
    assertEquals(
        List.of("6 broken livenessProbe"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                livenessProbe:
                  httpGet:
                    host: 10.0.0.1
                    port: 80
            """));
  }

  @Test
  void loopbackIsBroken() {
    assertEquals(
        List.of("6 broken readinessProbe"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                readinessProbe:
                  httpGet:
                    host: 127.0.0.1
                    port: 80
            """));
  }

  @Test
  void anEmptyHostHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                startupProbe:
                  httpGet:
                    host: ""
                    port: 80
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
        List.of("6 open livenessProbe EXPRESSION"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                livenessProbe:
                  httpGet:
                    host: "{{ .Values.on }}"
                    port: 80
            """));
  }
}
