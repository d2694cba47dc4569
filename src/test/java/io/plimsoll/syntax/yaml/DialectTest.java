package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DialectTest {
  private static String show(Reading<?> reading) {
    return switch (reading) {
      case Reading.Value<?>(Object value) -> value.toString();
      case Reading.Null<?> _ -> "null";
      case Reading.Other<?>(Reading.Kind kind) -> kind.toString();
    };
  }

  private static String booleans(Dialect dialect, String... texts) {
    return String.join(
        " ", Stream.of(texts).map(text -> show(dialect.asBoolean(Yaml.scalar(text)))).toList());
  }

  private static String integers(Dialect dialect, String... texts) {
    return String.join(
        " ", Stream.of(texts).map(text -> show(dialect.asInteger(Yaml.scalar(text)))).toList());
  }

  @Test
  void booleansOfKubernetes() {
    assertEquals(
        "true true true true true true",
        booleans(Dialect.KUBERNETES, "true", "TRUE", "yes", "On", "y", "Y"));
    assertEquals(
        "false false false false", booleans(Dialect.KUBERNETES, "False", "no", "OFF", "n"));
    assertEquals(
        "TEXT TEXT INTEGER null TEXT TEXT",
        booleans(Dialect.KUBERNETES, "\"true\"", "tRUE", "1", "", "yEs", "!!str true"));
  }

  @Test
  void booleansOfCompose() {
    assertEquals(
        "true true true true true",
        booleans(Dialect.COMPOSE, "true", "'true'", "yes", "tRuE", "y"));
    assertEquals("false false", booleans(Dialect.COMPOSE, "\"off\"", "N"));
    assertEquals("TEXT INTEGER null", booleans(Dialect.COMPOSE, "t", "1", "~"));
    assertEquals(Reading.Kind.TEXT, Dialect.COMPOSE.kind(Yaml.scalar("yes")));
    assertEquals(Reading.Kind.BOOLEAN, Dialect.KUBERNETES.kind(Yaml.scalar("yes")));
  }

  @Test
  void integersOfBoth() {
    for (Dialect dialect : Dialect.values()) {
      assertEquals(
          "0 420 420 -420 31 3 1000 1000 2 89",
          integers(
              dialect, "0", "0644", "0o644", "-0644", "0x1F", "0b11", "1_000", "1e3", "2.0",
              "089"));
      assertEquals(
          "DECIMAL TEXT TEXT TEXT null INTEGER",
          integers(dialect, "1.5", "1:30", "0o9", "1000m", "null", "18446744073709551615"));
      assertEquals("TIMESTAMP DECIMAL DECIMAL", integers(dialect, "2024-01-01", ".inf", ".NaN"));
    }
  }

  @Test
  void quotedIntegers() {
    assertEquals("TEXT", integers(Dialect.KUBERNETES, "'1000'"));
    assertEquals("1000 TEXT", integers(Dialect.COMPOSE, "'1000'", "'0x1'"));
  }

  @Test
  void tags() {
    assertEquals("TEXT 5 5", integers(Dialect.KUBERNETES, "!!str 5", "!!int 5", "!!int \"5\""));
    assertEquals("null", integers(Dialect.KUBERNETES, "!!null x"));
  }

  @Test
  void endlessNumbersAreText() {
    assertEquals("TEXT TEXT", integers(Dialect.COMPOSE, "9".repeat(200), "1e999999999"));
    assertEquals("DECIMAL", integers(Dialect.COMPOSE, "1e400"));
  }
}
