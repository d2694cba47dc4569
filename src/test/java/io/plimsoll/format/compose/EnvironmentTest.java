package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.EnvironmentVariable;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  @Test
  void aMap() {
    assertVariables(
        """
        environment:
          MODE: production
          PORT: 8080
          PASSWORD: ${PASSWORD}
          LEVEL: ${LEVEL:-info}
          TOKEN:
          EMPTY: ""
          ODD: [1]
        """,
        "MODE = production",
        "PORT = 8080",
        "PASSWORD open ${PASSWORD}",
        "LEVEL = info",
        "TOKEN unstated",
        "EMPTY = ",
        "ODD invalid ");
  }

  @Test
  void aList() {
    assertVariables(
        """
        environment:
          - MODE=production
          - "URL=http://db?a=b"
          - PASSWORD=${PASSWORD}
          - TOKEN
          - EMPTY=
        """,
        "MODE = production",
        "URL = http://db?a=b",
        "PASSWORD open ${PASSWORD}",
        "TOKEN unstated",
        "EMPTY = ");
  }

  @Test
  void ofTwoDescriptionsTheServicesOwnCounts() {
    String text =
        """
        services:
          base: {image: nginx, environment: {A: "1", B: "2"}}
          web: {extends: base, environment: ["B=3"]}
        """;
    List<EnvironmentVariable> variables = Read.named(Read.document(text), "web").environment();
    assertEquals(List.of("A extends 1", "B = 3"), say(variables));
  }

  @Test
  void aValueOfAListIsWhereItStands() {
    String text =
        """
        services:
          web:
            image: nginx
            environment:
              - "PASSWORD=hunter2"
              - TOKEN=abc
        """;
    List<EnvironmentVariable> variables = Read.container(text).environment();
    assertEquals("hunter2", Read.at(text, variables.get(0).value()));
    assertEquals("\"PASSWORD=hunter2\"", variables.get(0).at().span().of(text));
    assertEquals("abc", Read.at(text, variables.get(1).value()));
  }

  @Test
  void aNameOfAMapIsWhereItStands() {
    String text =
        """
        services:
          web:
            image: nginx
            environment:
              PASSWORD: hunter2
        """;
    EnvironmentVariable variable = Read.container(text).environment().getFirst();
    assertEquals("PASSWORD", variable.at().span().of(text));
    assertEquals("hunter2", Read.at(text, variable.value()));
  }

  private static void assertVariables(String keys, String... expected) {
    assertEquals(List.of(expected), say(Read.web(keys).environment()));
  }

  private static List<String> say(List<EnvironmentVariable> variables) {
    return variables.stream()
        .map(variable -> variable.name() + " " + Read.say(variable.value()))
        .toList();
  }
}
