package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFileTest {
  private static String at(String text, String... path) {
    return Yaml.root(text).get(path).orElseThrow().written().of(text);
  }

  @Test
  void readsEveryDocument() {
    YamlFile file =
        Yaml.read(
            """
            a: 1
            ---
            - b
            - {c: [d, 'e']}
            ---
            ---
            last
            """);
    assertEquals(List.of("{a: 1}", "[b, {c: [d, 'e']}]", "", "last"), Yaml.meanings(file));
    assertTrue(file.documents().get(2).isEmpty());
    assertEquals(List.of(), file.problems());
  }

  @Test
  void aScalarStandsWhereItIsWritten() {
    String text =
        """
        plain: two words # comment
        single: 'it''s'
        double: "a\\tb"
        tagged: !!str &x 12
        folded: >-
          one
          two

        literal: |
          three
        # comment
        last: x
        """;
    assertEquals("two words", at(text, "plain"));
    assertEquals("'it''s'", at(text, "single"));
    assertEquals("\"a\\tb\"", at(text, "double"));
    assertEquals("12", at(text, "tagged"));
    assertEquals(">-\n  one\n  two", at(text, "folded"));
    assertEquals("|\n  three", at(text, "literal"));
  }

  @Test
  void anEmptyValueStandsBehindItsColon() {
    assertEquals(
        4, Yaml.root("key:   # nothing\nb: 1\n").get("key").orElseThrow().written().start());
  }

  @Test
  void aBlockEndsWithItsLastLeaf() {
    String text =
        """
        spec:
          list:
            - a
            - b

          # about the next
        next: 1
        """;
    assertEquals("list:\n    - a\n    - b", at(text, "spec"));
    assertEquals("- a\n    - b", at(text, "spec", "list"));
  }

  @Test
  void emptyLinesBelongToABlockThatKeepsThem() {
    assertEquals("|+\n  x\n", at("a: |+\n  x\n\nb: 1\n", "a"));
    assertEquals("|\n  x", at("a: |\n  x\n\nb: 1\n", "a"));
  }

  @Test
  void placesCountUtf16() {
    String text = "\uFEFF🦑: '🦑🦑' # 🦑\nb: \"x\"\n---\n🦑: y\n";
    assertEquals("'🦑🦑'", at(text, "🦑"));
    assertEquals("\"x\"", at(text, "b"));
    YamlFile file = Yaml.read(text);
    assertEquals("y", file.documents().get(1).place().get("🦑").orElseThrow().written().of(text));
  }

  @Test
  void carriageReturnsStayOutside() {
    String text = "a: b\r\nc: |\r\n  d\r\n\r\ne: 'f'\r\n";
    assertEquals("b", at(text, "a"));
    assertEquals("|\r\n  d", at(text, "c"));
    assertEquals("'f'", at(text, "e"));
  }

  @Test
  void aPairInBracketsIsAMap() {
    String text = "a: [b: c, {d: e}: f]\n";
    assertEquals(
        "b: c", Yaml.root(text).get("a").orElseThrow().items().getFirst().written().of(text));
  }

  @Test
  void tagsAndAnchorsStandBeforeTheContent() {
    String text = "a: !x  &y # why\n  {b: c}\nd: *y\n";
    Place place = Yaml.root(text).get("a").orElseThrow();
    assertEquals("{b: c}", place.written().of(text));
    assertEquals("!x", place.node().properties().tag().orElseThrow());
    assertEquals("y", place.node().properties().anchor().orElseThrow());
    assertEquals(3, place.node().start());
  }

  @Test
  void aScalarKnowsTheOffsetsOfItsText() {
    String text = "a: 'nginx:1'\nb: \"x\\n:\"\n";
    assertEquals(':', text.charAt(scalar(text, "a").offsetOf(5)));
    assertEquals(scalar(text, "b").span().start(), scalar(text, "b").offsetOf(2));
  }

  private static Scalar scalar(String text, String key) {
    return Yaml.root(text).get(key).flatMap(Place::scalar).orElseThrow();
  }
}
