package io.plimsoll.rules.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BoundPublishedPortTest {
  private static final BoundPublishedPort RULE = new BoundPublishedPort();

  @Test
  void aPortWithoutAddressIsBroken() {
    assertEquals(
        List.of("3 broken 80/tcp"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "8080:80"
            """));
  }

  @Test
  void loopbackHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "127.0.0.1:8080:80"
            """));
  }

  @Test
  void oneAddressHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "192.0.2.7:8080:80"
            """));
  }

  @Test
  void everyAddressIsBroken() {
    assertEquals(
        List.of("3 broken 80/tcp"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "0.0.0.0:8080:80"
            """));
  }

  @Test
  void theHostMayPickThePort() {
    assertEquals(
        List.of("3 broken 80/tcp"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "80"
            """));
  }

  @Test
  void theLongFormIsRead() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - {target: 80, published: "8080", host_ip: 127.0.0.1}
            """));
  }

  @Test
  void anOpenAddressIsOpen() {
    assertEquals(
        List.of("3 open 80/tcp EXPRESSION"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "${ADDRESS}:8080:80"
            """));
  }

  @Test
  void aVariableInFrontMayHoldTheAddress() {
    assertEquals(
        List.of("3 open 80/tcp EXPRESSION", "4 open ?/tcp EXPRESSION", "5 broken 80/tcp"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "${PORT}:80"
              - "${PORT}"
              - "${PORT:-8080}:80"
            """));
  }

  @Test
  void aPortThatIsAVariableIsCalledByIt() {
    assertEquals(
        List.of(Map.of("port", "${VALKEY_PORT}")),
        Answers.factsOfService(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - {target: "${VALKEY_PORT}"}
            """));
  }

  @Test
  void theHostsPortIsAFact() {
    assertEquals(
        List.of(Map.of("port", "8080")),
        Answers.factsOfService(
            RULE,
            """
            image: registry.example.org/web:1.4
            ports:
              - "8080:80"
            """));
  }
}
