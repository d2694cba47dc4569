package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.DROP_ALL;
import static io.plimsoll.syntax.yaml.Edits.NON_ROOT;
import static io.plimsoll.syntax.yaml.Edits.editJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JSON and its relatives with comments and trailing commas.
class JsonShapesTest {
  private static final Patch TTY = Patch.set(Value.of(true), "tty");
  private static final Patch GONE = Patch.at(Patch.remove(), "a");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                    | {}
          []                    | []
          [1, 2]                | [1, 2]
          [1, 2, ]              | [1, 2]
          {"a": 1, }            | {a: 1}
          {"a": [1, ], }        | {a: [1]}
          {"a":1,"b":"x"}       | {a: 1, b: 'x'}
          {"a": "//"}           | {a: '//'}
          {"a": "/* b */"}      | {a: '/* b */'}
          {"a": "b,"}           | {a: 'b,'}
          {"a": "\\""}          | {a: '"'}
          {"a": "\\\\"}         | {a: '\\'}
          {"a": "\\u00e9"}      | {a: 'é'}
          {"a": "\\ud83d\\udc33"} | {a: '🐳'}
          {"a": "\\/"}          | {a: '/'}
          {"a": 1 /* , */}      | {a: 1}
          {/**/"a"/**/:/**/1/**/} | {a: 1}
          [1, /* 2, */ 3]       | [1, 3]
          [1 /* , ] */, ]       | [1]
          {"a": true, "b": null} | {a: true, b: null}
          {"a": -1.5e3}         | {a: -1.5e3}
          "x"                   | 'x'
          """)
  void isRead(String text, String meaning) {
    YamlFile file = Yaml.json(text);
    assertEquals(List.of(), file.problems());
    assertEquals(List.of(meaning), Yaml.meanings(file));
  }

  @Test
  void commentsAreFoundWhereTheyStand() {
    String text = "// head\n{\n  \"a\": 1, /* one */ // two\r\n  /* three\n  four */\n}\n// end";
    assertEquals(
        List.of("1 head own", "3 one", "3 two", "4 three\n  four own", "7 end own"),
        Yaml.json(text).comments().all().stream()
            .map(c -> c.line() + " " + c.text() + (c.ownLine() ? " own" : ""))
            .toList());
    Comment last = Yaml.json("1 // x").comments().all().getFirst();
    assertEquals("// x", last.span().of("1 // x"));
  }

  @Test
  void anOpenCommentEndsWithTheFile() {
    assertEquals("x", Yaml.json("[1] /* x").comments().all().getFirst().text());
    assertEquals(List.of("[1]"), Yaml.meanings(Yaml.json("[1] /* x")));
    assertEquals("", Yaml.json("[1] /*").comments().all().getFirst().text());
    assertEquals("", Yaml.json("[1] //").comments().all().getFirst().text());
  }

  @Test
  void aLineIsAppendedInTheFilesStyle() {
    assertEquals("{\n    \"a\": 1,\n    \"tty\": true\n}", editJson("{\n    \"a\": 1\n}", TTY));
    assertEquals(
        "{\r\n  \"a\": 1,\r\n  \"tty\": true\r\n}\r\n", editJson("{\r\n  \"a\": 1\r\n}\r\n", TTY));
    assertEquals("{ \"a\": 1, \"tty\": true }", editJson("{ \"a\": 1 }", TTY));
    assertEquals("{\"tty\": true}", editJson("{}", TTY));
    assertEquals("{\"tty\": true}", editJson("{ \n }", TTY));
    assertEquals("{\"tty\": true /* c */}", editJson("{ /* c */}", TTY));
  }

  @Test
  void deepValuesAreNestedLineByLine() {
    assertEquals(
        """
        {
        \t"spec": {
        \t\t"name": "x",
        \t\t"securityContext": {
        \t\t\t"runAsNonRoot": true,
        \t\t\t"capabilities": {
        \t\t\t\t"drop": ["ALL"]
        \t\t\t}
        \t\t}
        \t}
        }
        """,
        editJson(
            "{\n\t\"spec\": {\n\t\t\"name\": \"x\"\n\t}\n}\n",
            Patch.at(NON_ROOT.and(DROP_ALL), "spec")));
  }

  @Test
  void aMemberGoesWithItsComma() {
    assertEquals("{\"b\": 2}", editJson("{\"a\": 1, \"b\": 2}", GONE));
    assertEquals("{\"b\": 2,}", editJson("{\"b\": 2, \"a\": 1,}", GONE));
    assertEquals("{}", editJson("{\"a\": 1}", GONE));
    assertEquals(
        "{\n  \"b\": 2\n}\n",
        editJson("{\n  \"b\": 2,\n  \"a\": {\n    \"c\": []\n  }\n}\n", GONE));
  }

  @Test
  void itemsOfAListOverLines() {
    assertEquals(
        "{\n  \"a\": [\n    \"x\",\n    \"y\"\n  ]\n}\n",
        editJson("{\n  \"a\": [\n    \"x\"\n  ]\n}\n", Patch.at(Patch.add(Value.of("y")), "a")));
    assertEquals(
        "{\"a\": [{\"b\": 1, \"tty\": true}, 2]}",
        editJson("{\"a\": [{\"b\": 1}, 2]}", Patch.at(Patch.item(0, TTY), "a")));
    assertEquals(
        "[\"ALL\"]",
        editJson("[\"x\"]", Patch.removeItems(Value.of("x")).and(Patch.add(Value.of("ALL")))));
  }

  @Test
  void valuesKeepTheirPlace() {
    assertEquals("{\"tty\" : true }", editJson("{\"tty\" : false }", TTY));
    assertEquals("{\"tty\":true}", editJson("{\"tty\":null}", TTY));
    assertEquals(
        "{\"securityContext\": {\"runAsNonRoot\": true}}",
        editJson("{\"securityContext\": {}}", NON_ROOT));
    assertEquals(
        "{\"securityContext\": {\"runAsNonRoot\": true}}",
        editJson("{\"securityContext\": null}", NON_ROOT));
  }

  @Test
  void theEndingOfThePathTellsJson() {
    for (String path : List.of("a.json", "A.JSON", "a.jsonc", "b/c.json5")) {
      assertEquals(true, YamlFile.parse(SourceFile.of(path, "{}")).json(), path);
    }
    for (String path : List.of("a.yaml", "json", "a.json.yml", "a.jsonl")) {
      assertEquals(false, YamlFile.parse(SourceFile.of(path, "{}")).json(), path);
    }
  }
}
