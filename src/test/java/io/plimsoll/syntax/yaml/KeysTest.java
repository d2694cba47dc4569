package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys of maps in all their forms.
class KeysTest {

  private static List<String> remarks(String text) {
    YamlFile file = Yaml.read(text);
    return Yaml.places(file, file.remarks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1          | {a: 1}
          a : 1         | {a: 1}
          'a': 1        | {a: 1}
          "a": 1        | {a: 1}
          "a\\tb": 1    | {a	b: 1}
          a b: 1        | {a b: 1}
          a.b/c-d: 1    | {a.b/c-d: 1}
          1: a          | {1: a}
          true: a       | {true: a}
          ~: a          | {~: a}
          null: a       | {null: a}
          '': a         | {: a}
          ? a           | {a: }
          -a: 1         | {-a: 1}
          a#b: 1        | {a#b: 1}
          a:b: 1        | {a:b: 1}
          &x a: 1       | {a: 1}
          !!str a: 1    | {a: 1}
          <<: {a: 1}    | {a: 1}
          "<<": {a: 1}  | {<<: {a: 1}}
          """)
  void keysOnOneLine(String text, String meaning) {
    assertEquals(meaning, Yaml.meaning(Yaml.root(text + "\n")));
  }

  @Test
  void keysAfterAQuestionMark() {
    assertEquals("{a: b, c: [d]}", Yaml.meaning(Yaml.root("? a\n: b\n? c\n:\n  - d\n")));
    assertEquals("{a b: c}", Yaml.meaning(Yaml.root("? a\n  b\n: c\n")));
    assertEquals("{a\n: c}", Yaml.meaning(Yaml.root("? |\n  a\n: c\n")));
  }

  @Test
  void mapsAndListsAsKeysHaveNoName() {
    assertEquals("{b: 1}", Yaml.meaning(Yaml.root("? [a]\n: x\nb: 1\n")));
    assertEquals("{b: 1}", Yaml.meaning(Yaml.root("? {a: 1}\n: x\nb: 1\n")));
    assertEquals("{b: 1}", Yaml.meaning(Yaml.root("? - a\n  - c\n: x\nb: 1\n")));
  }

  @Test
  void aKeyWrittenTwiceCountsOnceAndIsRemarked() {
    assertEquals("{a: 2, b: 1}", Yaml.meaning(Yaml.root("a: 1\nb: 1\na: 2\n")));
    assertEquals(List.of("yaml-duplicate-key 3:1"), remarks("a: 1\nb: 1\na: 2\n"));
    assertEquals(List.of("yaml-duplicate-key 1:8"), remarks("{a: 1, \"a\": 2}\n"));
    assertEquals(
        List.of("yaml-duplicate-key 2:1", "yaml-duplicate-key 3:1"), remarks("a: 1\na: 2\na: 3\n"));
  }

  @Test
  void theSameKeyOfAnotherMapIsNone() {
    assertEquals(List.of(), remarks("a: {x: 1}\nb: {x: 1}\n"));
    assertEquals(List.of(), remarks("- a: 1\n- a: 1\n"));
    assertEquals(List.of(), remarks("a: &x {k: 1}\nb:\n  <<: *x\n  k: 2\n"));
    assertEquals(List.of(), remarks("a: 1\n---\na: 1\n"));
  }

  @Test
  void aliasesMayBeKeys() {
    assertEquals("{x: a, a: 1}", Yaml.meaning(Yaml.root("x: &k a\n*k : 1\n")));
  }

  @Test
  void keysStandWhereTheyAreWritten() {
    String text = "a:\n  'b c': 1\n  d : 2\n";
    Place map = Yaml.root(text).get("a").orElseThrow();
    assertEquals(
        List.of("'b c'", "d"),
        map.members().stream().map(member -> member.key().span().of(text)).toList());
    assertTrue(map.members().stream().noneMatch(Place.Member::merged));
  }

  @Test
  void aKeyOfManyCharactersIsStillOne() {
    String key = "k".repeat(1000);
    assertEquals(
        "1", Yaml.root(key + ": 1\n").get(key).flatMap(Place::scalar).orElseThrow().text());
  }

  @Test
  void aKeyOverLinesIsAFault() {
    assertEquals(1, Yaml.read("a\nb: 1\n").problems().size());
    assertEquals(1, Yaml.read("'a\n  b': 1\n").problems().size());
  }

  @Test
  void twoValuesOnOneLineAreAFault() {
    assertEquals(List.of("yaml-syntax 1:5"), problems("a: b: c\n"));
    assertEquals(List.of("yaml-syntax 2:3"), problems("x: y\n a: b\n"));
    assertEquals(List.of("yaml-syntax 1:4"), problems("a: - b\n"));
  }

  private static List<String> problems(String text) {
    YamlFile file = Yaml.read(text);
    return Yaml.places(file, file.problems());
  }
}
