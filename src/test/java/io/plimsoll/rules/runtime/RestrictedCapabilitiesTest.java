package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RestrictedCapabilitiesTest {
  private static final RestrictedCapabilities RULE = new RestrictedCapabilities();

  @Test
  void bindingLowPortsHolds() {
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
                    add: [NET_BIND_SERVICE]
            """));
  }

  @Test
  void anythingElseIsBroken() {
    assertEquals(
        List.of("6 broken CHOWN"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [NET_BIND_SERVICE, CHOWN]
            """));
  }

  @Test
  void thePrefixIsNotWhatTheStandardReads() {
    assertEquals(
        List.of("6 broken NET_BIND_SERVICE"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  capabilities:
                    add: [CAP_NET_BIND_SERVICE]
            """));
  }

  @Test
  void windowsIsExempt() {
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
                  capabilities:
                    add: [CHOWN]
            """));
  }

  @Test
  void anySpellingHoldsInCompose() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            cap_add: [cap_net_bind_service]
            """));
  }

  @Test
  void onlyTheAuthorKnowsWhatIsNeeded() {
    assertEquals(
        List.of(),
        Answers.remediesOfPod(
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
}
