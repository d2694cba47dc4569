package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists and maps in brackets, as YAML 1.2.2, chapter 7.4, has them.
class FlowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                         | []
          {}                         | {}
          [ ]                        | []
          [a]                        | [a]
          [a,b]                      | [a, b]
          [a, ]                      | [a]
          [a, b,]                    | [a, b]
          {a: 1}                     | {a: 1}
          {a: 1,}                    | {a: 1}
          { a : 1 , b : 2 }          | {a: 1, b: 2}
          {a}                        | {a: }
          {a, b: 1}                  | {a: , b: 1}
          {a:}                       | {a: }
          {a: , b: }                 | {a: , b: }
          {"a":1}                    | {a: 1}
          {'a':1, "b":'x'}           | {a: 1, b: 'x'}
          {"a":[1,2],"b":{"c":null}} | {a: [1, 2], b: {c: null}}
          {a: [b, c]}                | {a: [b, c]}
          [[], {}, [{}]]             | [[], {}, [{}]]
          [a: b]                     | [{a: b}]
          [a: b, c]                  | [{a: b}, c]
          [? a : b]                  | [{a: b}]
          {? a : b}                  | {a: b}
          {? a, b: c}                | {a: , b: c}
          ["a": b]                   | [{a: b}]
          [a b, c  d]                | [a b, c  d]
          [http://x/y, b]            | [http://x/y, b]
          {url: http://x:80/y?z#w}   | {url: http://x:80/y?z#w}
          [nginx:1.29, "80:80"]      | [nginx:1.29, '80:80']
          [a#b, c]                   | [a#b, c]
          [-1, -a, --b]              | [-1, -a, --b]
          [a?, b:c]                  | [a?, b:c]
          {a: -1, b: ~}              | {a: -1, b: ~}
          [!!str 1, !x y]            | [1, y]
          [&x a, *x]                 | [a, a]
          {&k a: &v b, c: *v}        | {a: b, c: b}
          {*x : b}                   | fault
          ['it''s', "a\\tb"]         | ['it's', 'a	b']
          """)
  void onOneLine(String text, String meaning) {
    YamlFile file = Yaml.read(text);
    assertEquals(meaning.equals("fault") ? List.of() : List.of(meaning), Yaml.meanings(file), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a         | yaml-syntax 1:3
          {a: b      | yaml-syntax 1:6
          [a, b}     | yaml-syntax 1:6
          {a: b]     | yaml-syntax 1:6
          [a] b      | yaml-syntax 1:5
          ]          | yaml-syntax 1:1
          }          | yaml-syntax 1:1
          [,]        | yaml-syntax 1:2
          {,}        | yaml-syntax 1:2
          [a,,b]     | yaml-syntax 1:4
          ['a]       | yaml-syntax 1:5
          [%a]       | yaml-syntax 1:2
          [@a]       | yaml-syntax 1:2
          [`a]       | yaml-syntax 1:2
          [- a]      | yaml-syntax 1:2
          """)
  void faultsHaveAPlace(String text, String place) {
    YamlFile file = Yaml.read(text);
    assertEquals(List.of(place), Yaml.places(file, file.problems()), text);
  }

  @Test
  void aListMayGoOverLines() {
    assertEquals(
        List.of("{a: [b, c, {d: e}], f: g}"),
        Yaml.meanings(
            Yaml.read(
                """
                a: [
                  b,
                  c
                  , {d:
                       e}
                ]
                f: g
                """)));
  }

  @Test
  void plainTextsAreFoldedOverLines() {
    assertEquals("[a b c, d\ne]", Yaml.meaning(Yaml.root("[a\n b\n   c, d\n\n e]\n")));
    assertEquals("{a: b c}", Yaml.meaning(Yaml.root("{a: b\n c}\n")));
  }

  @Test
  void commentsStandBetween() {
    String text =
        """
        a: [ # one
          b, # two
          # three
          'c # no' # four
        ] # five
        """;
    assertEquals("{a: [b, 'c # no']}", Yaml.meaning(Yaml.root(text)));
    assertEquals(
        List.of("one", "two", "three", "four", "five"),
        Yaml.read(text).comments().all().stream().map(Comment::text).toList());
  }

  @Test
  void bracketsStandWhereTheyAreWritten() {
    String text = "a: [b, {c: [d]}] # e\nf: { g: h }\n";
    Place root = Yaml.root(text);
    assertEquals("[b, {c: [d]}]", root.get("a").orElseThrow().written().of(text));
    Place map = root.get("a").orElseThrow().items().get(1);
    assertEquals("{c: [d]}", map.written().of(text));
    assertEquals("[d]", map.get("c").orElseThrow().written().of(text));
    assertEquals("{ g: h }", root.get("f").orElseThrow().written().of(text));
  }

  @Test
  void aBlockIsNoPartOfBrackets() {
    assertEquals(1, Yaml.read("a: [|\n  b\n]\n").problems().size());
    assertEquals(1, Yaml.read("[\n- a\n]\n").problems().size());
  }

  @Test
  void bracketsMayBeKeys() {
    YamlFile file = Yaml.read("{a: b}: c\n[d]: e\n");
    assertEquals(List.of(), file.problems());
    assertEquals(List.of("{}"), Yaml.meanings(file));
  }
}
