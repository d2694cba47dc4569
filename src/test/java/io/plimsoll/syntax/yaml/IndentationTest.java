package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What belongs to what, by the columns in which it stands (YAML 1.2.2, chapters 6.1 and 8.2).
class IndentationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a:⏎  b: 1⏎                    | {a: {b: 1}}
          a:⏎ b: 1⏎                     | {a: {b: 1}}
          a:⏎b: 1⏎                      | {a: , b: 1}
          a:⏎- 1⏎- 2⏎b: 3⏎              | {a: [1, 2], b: 3}
          a:⏎  - 1⏎  - 2⏎b: 3⏎          | {a: [1, 2], b: 3}
          - a: 1⏎  b: 2⏎- c: 3⏎         | [{a: 1, b: 2}, {c: 3}]
          -   a: 1⏎    b: 2⏎            | [{a: 1, b: 2}]
          -⏎  a: 1⏎-⏎  b: 2⏎            | [{a: 1}, {b: 2}]
          - - a⏎  - b⏎- c⏎              | [[a, b], c]
          -⏎- a⏎                        | [, a]
          - a:⏎  - b⏎                   | [{a: [b]}]
          - a:⏎    - b⏎  c: d⏎          | [{a: [b], c: d}]
          a:⏎  b:⏎    c: 1⏎  d: 2⏎e: 3⏎ | {a: {b: {c: 1}, d: 2}, e: 3}
          a: !x⏎  b: 1⏎                 | {a: {b: 1}}
          a: &x⏎- 1⏎b: *x⏎              | {a: [1], b: [1]}
          a:⏎⏎⏎  b: 1⏎⏎c: 2⏎            | {a: {b: 1}, c: 2}
          a:⏎# x⏎  b: 1⏎                | {a: {b: 1}}
          a: 1 ⏎b: 2⏎                   | {a: 1, b: 2}
          ? a⏎: - b⏎  - c⏎              | {a: [b, c]}
          """)
  void blocks(String text, String meaning) {
    assertEquals(meaning, Yaml.meaning(Yaml.root(text.replace("⏎", "\n"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a:⏎  b: 1⏎ c: 2⏎      | yaml-syntax 3:2
          a: 1⏎  b: 2⏎          | yaml-syntax 2:4
          - a⏎ - b⏎  c: d⏎      | yaml-syntax 3:4
          a:⏎\t b: 1⏎           | yaml-tab 2:1
          a:⏎  - b⏎ - c⏎        | yaml-syntax 3:2
          - a⏎b: c⏎             | yaml-syntax 2:1
          a: b⏎- c⏎             | yaml-syntax 2:1
          """)
  void faultsHaveAPlace(String text, String place) {
    YamlFile file = Yaml.read(text.replace("⏎", "\n"));
    assertEquals(List.of(place), Yaml.places(file, file.problems()));
  }

  @Test
  void tabsBetweenTokensAreBlanks() {
    assertEquals("{a: 1, b: [c]}", Yaml.meaning(Yaml.root("a:\t1\nb:\t[c]\t\n")));
    assertEquals("[a]", Yaml.meaning(Yaml.root("-\ta\n")));
  }

  @Test
  void blankLinesWithTabsAreBlank() {
    assertEquals("{a: {b: 1, c: 2}}", Yaml.meaning(Yaml.root("a:\n  b: 1\n\t\n  c: 2\n")));
  }

  @Test
  void aListEndsWithItsLastItem() {
    String text = "a:\n- b\n- c: 1\n  d: 2\n\n# x\ne: 3\n";
    Place root = Yaml.root(text);
    assertEquals("- b\n- c: 1\n  d: 2", root.get("a").orElseThrow().written().of(text));
    assertEquals("c: 1\n  d: 2", root.get("a").orElseThrow().items().get(1).written().of(text));
  }

  @Test
  void anEmptyItemStandsBehindItsDash() {
    String text = "a:\n  -\n  - b\n";
    Place list = Yaml.root(text).get("a").orElseThrow();
    assertEquals(6, list.items().getFirst().written().start());
    assertEquals("-\n  - b", list.written().of(text));
  }
}
