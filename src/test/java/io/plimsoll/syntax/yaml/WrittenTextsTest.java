package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.edit;
import static io.plimsoll.syntax.yaml.Edits.editJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that are written into a file are texts for every reader afterwards.
class WrittenTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nginx               | nginx
          nginx:1.27          | nginx:1.27
          a/b@sha256:0a       | a/b@sha256:0a
          /run/x.sock         | /run/x.sock
          a=b                 | a=b
          _a                  | _a
          .                   | .
          1.2.3               | 1.2.3
          10m                 | 10m
          127.0.0.1           | 127.0.0.1
          127.0.0.1:80:80     | 127.0.0.1:80:80
          yesterday           | yesterday
          1                   | "1"
          -1                  | "-1"
          1.5                 | "1.5"
          .5                  | ".5"
          1e3                 | "1e3"
          0x1F                | "0x1F"
          0o17                | "0o17"
          1_000               | "1_000"
          080                 | "080"
          80:80               | "80:80"
          12:30:45            | "12:30:45"
          2024-01-01          | "2024-01-01"
          .inf                | ".inf"
          .NaN                | ".NaN"
          true                | "true"
          False               | "False"
          yes                 | "yes"
          NO                  | "NO"
          on                  | "on"
          n                   | "n"
          null                | "null"
          NULL                | "NULL"
          ~                   | "~"
          ``                  | ""
          a b                 | "a b"
          a:                  | "a:"
          a: b                | "a: b"
          a #b                | "a #b"
          #a                  | "#a"
          -                   | "-"
          --- a               | "--- a"
          - a                 | "- a"
          ? a                 | "? a"
          [a]                 | "[a]"
          {a}                 | "{a}"
          a,b                 | "a,b"
          *a                  | "*a"
          &a                  | "&a"
          !a                  | "!a"
          %a                  | "%a"
          @a                  | "@a"
          `               a`  | "               a"
          <<                  | "<<"
          =                   | "="
          'a'                 | "'a'"
          "a"                 | "\\"a\\""
          a\\b                | "a\\\\b"
          é                   | "é"
          🐳                  | "🐳"
          $(A)                | "$(A)"
          ${A}                | "${A}"
          """)
  void arePlainWhereThatIsSafe(String text, String written) {
    assertEquals("a: " + written + "\n", edit("a: x\n", Patch.set(Value.of(text), "a")));
    assertEquals("[" + written + "]\n", edit("[x]\n", Patch.item(0, Patch.set(Value.of(text)))));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "a",
            "1",
            " ",
            ":",
            "#",
            "'",
            "\"",
            "\\",
            "-",
            "?",
            "{",
            "]",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\n",
            "\t",
            "\r",
            "\0",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\ud83d\udc33",
            "\ud83d",
            "true",
            "~",
            "<<",
            "=",
            ".",
            "_",
            "e",
            "0x",
            "x");
    return odd.list().ofMaxSize(6).map(parts -> String.join("", parts));
  }

  private static String read(String text, boolean json) {
    YamlFile file = json ? Yaml.json(text) : Yaml.read(text);
    Scalar scalar =
        file.documents().getFirst().place().get("a").flatMap(Place::scalar).orElseThrow();
    assertEquals(Reading.Kind.TEXT, Dialect.KUBERNETES.kind(scalar));
    assertEquals(Reading.Kind.TEXT, Dialect.COMPOSE.kind(scalar));
    return scalar.text();
  }

  @Property(tries = 300)
  void anyTextIsReadAsItWasMeant(@ForAll("texts") String text) {
    for (String before : new String[] {"a: x\n", "a: 'x'\n", "a: \"x\"\n", "{a: x}\n", "b: 1\n"}) {
      assertEquals(text, read(edit(before, Patch.set(Value.of(text), "a")), false), before);
    }
    assertEquals(text, read(editJson("{\"a\": \"x\"}", Patch.set(Value.of(text), "a")), true));
  }

  @Property(tries = 200)
  void anyTextMayBeAKey(@ForAll("texts") String text) {
    String after = edit("b:\n  c: 1\n", Patch.set(Value.of("x"), "b", text + "!"));
    assertEquals(
        "x", Yaml.root(after).get("b", text + "!").flatMap(Place::scalar).orElseThrow().text());
  }
}
