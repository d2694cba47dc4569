package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The map of a settings file: its values, what is wrong with them, and which keys count.
class SectionTest {
  private final Section.Complaints complaints =
      new Section.Complaints(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());

  private enum Fruit {
    APPLE,
    BLOOD_ORANGE
  }

  private Section section(String text) {
    YamlFile yaml = YamlFile.parse(SourceFile.of("plimsoll.yml", text));
    return new Section(yaml.documents().getFirst().place(), "", complaints);
  }

  private String codes() {
    return complaints.errors().stream().map(Problem::code).collect(Collectors.joining(" "));
  }

  private String facts() {
    return complaints.errors().stream()
        .map(error -> new TreeMap<>(error.facts()).toString())
        .collect(Collectors.joining(" "));
  }

  private String keys() {
    return String.join(" ", complaints.keys().keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: b        | b     | ''                  | a
          a: ' b '    | b     | ''                  | a
          a: 1.30     | 1.30  | ''                  | a
          a: no       | no    | ''                  | a
          a:          | ''    | ''                  | ''
          a: ~        | ''    | ''                  | ''
          b: c        | ''    | ''                  | ''
          a: [b]      | ''    | settings-not-a-text | ''
          a: {b: c}   | ''    | settings-not-a-text | ''
          """)
  void texts(String text, String value, String error, String key) {
    assertEquals(value, section(text).text("a").orElse(""));
    assertEquals(error, codes());
    assertEquals(key, keys());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: true  | true  | ''                  | a
          a: YES   | true  | ''                  | a
          a: on    | true  | ''                  | a
          a: false | false | ''                  | a
          a: No    | false | ''                  | a
          a: off   | false | ''                  | a
          a: 1     | ''    | settings-not-a-flag | ''
          a: maybe | ''    | settings-not-a-flag | ''
          """)
  void flags(String text, String value, String error, String key) {
    assertEquals(value, section(text).flag("a").map(flag -> "" + flag).orElse(""));
    assertEquals(error, codes());
    assertEquals(key, keys());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: 3       | 3  | ''                    | a
          a: 5       | 5  | ''                    | a
          a: 6       | '' | settings-not-a-number | ''
          a: 2       | '' | settings-not-a-number | ''
          a: -3      | '' | settings-not-a-number | ''
          a: 4.0     | '' | settings-not-a-number | ''
          a: four    | '' | settings-not-a-number | ''
          a: 9999999 | '' | settings-not-a-number | ''
          """)
  void numbers(String text, String value, String error, String key) {
    assertEquals(value, section(text).number("a", 3, 5).map(number -> "" + number).orElse(""));
    assertEquals(error, codes());
    assertEquals(key, keys());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: apple        | APPLE        | ''                  | a
          a: blood-orange | BLOOD_ORANGE | ''                  | a
          a: aple         | ''           | settings-value-near | ''
          a: Apple        | ''           | settings-value-near | ''
          a: cherry       | ''           | settings-value      | ''
          """)
  void words(String text, String value, String error, String key) {
    assertEquals(value, section(text).word("a", Fruit.values()).map(Enum::name).orElse(""));
    assertEquals(error, codes());
    assertEquals(key, keys());
  }

  @Test
  void aRefusedWordIsSaidWithWhatIsAllowed() {
    section("a: aple").word("a", Fruit.values());
    assertEquals("{allowed=apple, blood-orange, key=a, nearest=apple, value=aple}", facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: [b, c]    | b,c  | ''                  | a
          a: []        | none | ''                  | a
          a: b         | ''   | settings-not-a-list | ''
          a: {b: c}    | ''   | settings-not-a-list | ''
          a: [b, [c]]  | b    | settings-not-a-text | a
          """)
  void lists(String text, String values, String error, String key) {
    Optional<List<String>> read = section(text).texts("a");
    assertEquals(
        values, read.map(list -> list.isEmpty() ? "none" : String.join(",", list)).orElse(""));
    assertEquals(error, codes());
    assertEquals(key, keys());
  }

  @Test
  void membersOfAListMayHaveAForm() {
    assertEquals(
        List.of("/a", "/c"), section("a: [/a, b, /c]").texts("a", "/.*", "x").orElseThrow());
    assertEquals("x", codes());
    assertEquals("{key=a, value=b}", facts());
  }

  @Test
  void keysBelowAreJoinedByDots() {
    Section inner = section("a:\n  b: 1\n  c: x\n").section("a").orElseThrow();
    assertEquals("1", inner.text("b").orElseThrow());
    inner.flag("c");
    assertEquals("a.b", keys());
    assertEquals("{key=a.c}", facts());
  }

  @Test
  void listsOfMapsAreSections() {
    List<Section> sections = section("a:\n  - b: 1\n  - b: 2\n").sections("a");
    assertEquals(
        List.of("1", "2"), sections.stream().map(one -> one.text("b").orElseThrow()).toList());
    assertEquals("", codes());
    section("a: {b: 1}").sections("a");
    assertEquals("settings-not-a-list", codes());
  }

  @Test
  void whatIsNoMapSaysSo() {
    section("- a\n");
    assertEquals("settings-no-keys", codes());
  }

  @Test
  void keysThatNobodyAskedForAreUnknown() {
    Section section = section("aple: 1\ncherry: 2\napple: 3\n");
    section.text("apple");
    section.finish();
    assertEquals("settings-key-near settings-key", codes());
    assertEquals("{key=aple, nearest=apple} {key=cherry}", facts());
  }

  @Test
  void anErrorTakesAKeyBack() {
    Section section = section("a: b\n");
    section.text("a");
    section.error("x", "a", Map.of("value", "b"));
    assertEquals("", keys());
    assertEquals("{key=a, value=b}", facts());
  }

  @Test
  void whatHasNoEffectIsNotedWhereItIsWritten() {
    Section section = section("b: 1\na: 2\n");
    section.withoutEffect("a");
    section.withoutEffect("c");
    assertEquals(1, complaints.notes().size());
    assertEquals(new Span(5, 6), complaints.notes().getFirst().at());
  }

  @Test
  void aKeyIsFoundWhereItIsWritten() {
    Section section = section("b: 1\nabc: 2\n");
    assertEquals(new Span(5, 8), section.keySpan("abc"));
    assertEquals(new Span(10, 11), section.spanOf("abc"));
    assertEquals(section.written(), section.spanOf("x"));
  }
}
