package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a scalar is by itself, for Kubernetes and for Compose: the table of go-yaml's `resolve`.
class ScalarKindsTest {

  private static String kinds(String text) {
    Scalar scalar = Yaml.scalar(text);
    return Dialect.KUBERNETES.kind(scalar) + " " + Dialect.COMPOSE.kind(scalar);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | NULL
          ~           | NULL
          null        | NULL
          Null        | NULL
          NULL        | NULL
          nUll        | TEXT
          nil         | TEXT
          none        | TEXT
          true        | BOOLEAN
          True        | BOOLEAN
          TRUE        | BOOLEAN
          tRue        | TEXT
          false       | BOOLEAN
          False       | BOOLEAN
          FALSE       | BOOLEAN
          falsE       | TEXT
          t           | TEXT
          f           | TEXT
          enabled     | TEXT
          """)
  void wordsThatBothReadersShare(String text, String kind) {
    assertEquals(kind + " " + kind, kinds(text));
  }

  @ParameterizedTest
  @CsvSource({
    "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"
  })
  void wordsThatAreBooleansForKubernetesAlone(String text) {
    assertEquals("BOOLEAN TEXT", kinds(text));
  }

  @ParameterizedTest
  @CsvSource({"yEs", "nO", "oN", "oFf", "yess", "noo"})
  void otherSpellingsAreTexts(String text) {
    assertEquals("TEXT TEXT", kinds(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0
          -0                   | 0
          +12                  | 12
          007                  | 7
          0777                 | 511
          0o17                 | 15
          0O17                 | 15
          -0x10                | -16
          0XfF                 | 255
          0b101                | 5
          1_000_000            | 1000000
          9223372036854775807  | 9223372036854775807
          -9223372036854775808 | -9223372036854775808
          """)
  void integers(String text, long value) {
    assertEquals("INTEGER INTEGER", kinds(text));
    assertEquals(new Reading.Value<>(value), Dialect.KUBERNETES.asInteger(Yaml.scalar(text)));
    assertEquals(new Reading.Value<>(value), Dialect.COMPOSE.asInteger(Yaml.scalar(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808",
    "18446744073709551615",
    "-9223372036854775809",
    "0xFFFFFFFFFFFFFFFF"
  })
  void integersThatDoNotFitAreNoValue(String text) {
    assertEquals(
        new Reading.Other<Long>(Reading.Kind.INTEGER),
        Dialect.KUBERNETES.asInteger(Yaml.scalar(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.5     |
          .5      |
          -.5     |
          1.      | 1
          1.0     | 1
          1e3     | 1000
          1E3     | 1000
          2.5e1   | 25
          1e-2    |
          12e-1   |
          100e-2  | 1
          .inf    |
          -.Inf   |
          +.INF   |
          .nan    |
          .NaN    |
          1_0.5   |
          """)
  void decimals(String text, Long whole) {
    assertEquals("DECIMAL DECIMAL", kinds(text));
    Reading<Long> expected =
        whole == null ? new Reading.Other<>(Reading.Kind.DECIMAL) : new Reading.Value<>(whole);
    assertEquals(expected, Dialect.KUBERNETES.asInteger(Yaml.scalar(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "0o8",
    "0x",
    "0b2",
    "0xG",
    "1e",
    "e3",
    ".",
    "..",
    "+",
    "+-1",
    "1-1",
    "1.2.3",
    ".Nan",
    ".iNf",
    "inf",
    "nan",
    "1m",
    "1Gi",
    "128Mi",
    "1:30",
    "190:20:30",
    "12:30:45.5",
    "_1",
    "0x_"
  })
  void almostNumbersAreTexts(String text) {
    assertEquals("TEXT TEXT", kinds(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01",
    "2024-1-1",
    "2024-01-01T10:00:00Z",
    "2024-01-01 10:00:00",
    "2024-01-01t10:00:00.5+01:00"
  })
  void dates(String text) {
    assertEquals("TIMESTAMP TIMESTAMP", kinds(text));
  }

  @ParameterizedTest
  @CsvSource({"24-01-01", "2024-01", "2024-01-01T10:00", "2024-01-01x", "2024-01-01T10:00:00+01"})
  void almostDatesAreTexts(String text) {
    assertEquals("TEXT TEXT", kinds(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'true'          | TEXT
          "1"             | TEXT
          ''              | TEXT
          !!str 1         | TEXT
          !!str true      | TEXT
          !!str           | TEXT
          ! 1             | TEXT
          !!binary aGk=   | TEXT
          !!int 1         | INTEGER
          !!int "1"       | INTEGER
          !!bool 'true'   | BOOLEAN
          !!float 1.5     | DECIMAL
          !!float 1       | INTEGER
          !!null x        | NULL
          !!null ''       | NULL
          !local 1        | INTEGER
          !local 'x'      | TEXT
          """)
  void quotesAndTags(String text, String kind) {
    assertEquals(kind + " " + kind, kinds(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true    | true
          'true'  | true
          "YES"   | true
          on      | true
          tRUE    | true
          oFF     | false
          'N'     | false
          !!str y | true
          """)
  void composeCastsTextsToSwitches(String text, boolean value) {
    assertEquals(new Reading.Value<>(value), Dialect.COMPOSE.asBoolean(Yaml.scalar(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          '1'     | TEXT
          1       | INTEGER
          0       | INTEGER
          1.0     | DECIMAL
          ja      | TEXT
          ''      | TEXT
          ' true' | TEXT
          """)
  void whatIsNoSwitchSaysWhatItIs(String text, Reading.Kind kind) {
    assertEquals(new Reading.Other<Boolean>(kind), Dialect.COMPOSE.asBoolean(Yaml.scalar(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          '1000'                 | 1000
          "-5"                   | -5
          '+7'                   | 7
          '007'                  | 7
          '9223372036854775807'  | 9223372036854775807
          """)
  void composeCastsQuotedNumbers(String text, long value) {
    assertEquals(new Reading.Value<>(value), Dialect.COMPOSE.asInteger(Yaml.scalar(text)));
    assertEquals(
        new Reading.Other<Long>(Reading.Kind.TEXT),
        Dialect.KUBERNETES.asInteger(Yaml.scalar(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          '1_000'
          '0x10'
          ' 1'
          '1.0'
          '1e3'
          '+-1'
          '9223372036854775808'
          '00000000000000000000001'
          """)
  void quotedTextsThatAreNoDecimalNumbersStayTexts(String text) {
    assertEquals(
        new Reading.Other<Long>(Reading.Kind.TEXT), Dialect.COMPOSE.asInteger(Yaml.scalar(text)));
  }
}
