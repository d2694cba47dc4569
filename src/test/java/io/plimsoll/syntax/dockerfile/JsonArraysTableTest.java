package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `CMD` takes for an array. The expected answers are those of BuildKit v0.34.2: the words of
/// an exec form, `text` for the shell form, `refused` for an array of other things.
final class JsonArraysTableTest {

  private static String read(String array) {
    Dockerfile file = Read.file("FROM a\nCMD " + array + "\n");
    if (Reading.of(file).refusal().isPresent()) {
      return "refused";
    }
    Reading.Node node = Reading.of(file).nodes().getLast();
    return node.exec()
        ? node.words().stream()
            .map(word -> "[" + word + "]")
            .collect(Collectors.joining("", "exec ", ""))
            .strip()
        : "text";
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '^',
      value = {
        "‹[\"a\"]› => exec [a]",
        "‹[ \"a\" ]› => exec [a]",
        "‹[\"a\",\"b\"]› => exec [a][b]",
        "‹[\"a\" , \"b\"]› => exec [a][b]",
        "‹[\"a\",]› => text",
        "‹[,\"a\"]› => text",
        "‹[\"a\" \"b\"]› => text",
        "‹[\"a\"› => text",
        "‹\"a\"]› => text",
        "‹[\"a\"]]› => text",
        "‹[[\"a\"]]› => refused",
        "‹[]› => exec",
        "‹[ ]› => exec",
        "‹[,]› => text",
        "‹[\"\"]› => exec []",
        "‹['a']› => text",
        "‹[\"a\"] › => exec [a]",
        "‹[\"a\"]x› => text",
        "‹[\"a\"];› => text",
        "‹[a]› => text",
        "‹[\"a\\\"b\"]› => exec [a\"b]",
        "‹[\"a\\\\\"]› => exec [a\\]",
        "‹[\"a\\\"]› => text",
        "‹[\"\\u0041\"]› => exec [A]",
        "‹[\"\\u00e9\"]› => exec [é]",
        "‹[\"\\ud83d\\udc33\"]› => exec [🐳]",
        "‹[\"\\u004\"]› => text",
        "‹[\"\\u00g1\"]› => text",
        "‹[\"\\x41\"]› => text",
        "‹[\"\\a\"]› => text",
        "‹[\"\\'\"]› => text",
        "‹[\"a\tb\"]› => text",
        "‹[\"é🐳\"]› => exec [é🐳]",
        "‹[1]› => refused",
        "‹[1,2]› => refused",
        "‹[-1]› => refused",
        "‹[+1]› => text",
        "‹[01]› => text",
        "‹[0]› => refused",
        "‹[1.5]› => refused",
        "‹[.5]› => text",
        "‹[1.]› => text",
        "‹[1e3]› => refused",
        "‹[1E+3]› => refused",
        "‹[1e-3]› => refused",
        "‹[1e]› => text",
        "‹[1e400]› => text",
        "‹[-]› => text",
        "‹[-0]› => refused",
        "‹[0x1]› => text",
        "‹[true]› => refused",
        "‹[false]› => refused",
        "‹[null]› => refused",
        "‹[True]› => text",
        "‹[tru]› => text",
        "‹[nul]› => text",
        "‹[nulll]› => text",
        "‹[\"a\",1]› => refused",
        "‹[1,\"a\"]› => refused",
        "‹[\"a\",true]› => refused",
        "‹[{}]› => refused",
        "‹[{\"a\":1}]› => refused",
        "‹[{\"a\":\"b\",\"c\":[1,2,{\"d\":null}]}]› => refused",
        "‹[{\"a\"}]› => text",
        "‹[{\"a\":}]› => text",
        "‹[{a:1}]› => text",
        "‹[{\"a\":1,}]› => text",
        "‹[{\"a\":1 \"b\":2}]› => text",
        "‹[{\"a\" : 1 , \"b\" : [ ] }]› => refused",
        "‹[{\"a\":\"b\"]› => text",
        "‹[[\"a\"}› => text",
        "‹[[],[]]› => refused",
        "‹[[]› => text",
        "‹{}› => text",
        "‹{\"a\":\"b\"}› => text",
        "‹[\"a\"/*c*/]› => text",
        "‹[\"a\"]//c› => text",
        "‹[ \"a\"\t,\t\"b\" ]› => exec [a][b]",
        "‹[\"\u000b\"]› => text",
        "‹[\"$A\",\"${B}\"]› => exec [$A][${B}]",
        "‹[\"<<E\"]› => exec [<<E]",
        "‹[\"#\"]› => exec [#]",
        "‹[\"a\",[\"b\"]]› => refused",
        "‹[\"a\",{\"b\":1}]› => refused",
        "‹[\u00a0\"a\"]› => text",
        "‹[\"a\"\u00a0]› => text",
      })
  void areTold(String array, String expected) {
    assertEquals(expected, read(array.substring(1, array.length() - 1)));
  }

  @Test
  void escapesMeanCharacters() {
    Instruction command = Read.only("FROM a\nCMD [\"\\n\\t\\r\\b\\f\\/\", \"a\\u000ab\"]\n");
    assertEquals(
        List.of("\n\t\r\b\f/", "a\nb"), command.words().stream().map(Word::value).toList());
  }

  @Test
  void anArrayNestsTenThousandTimes() {
    String fine = "[".repeat(10_000) + "]".repeat(10_000);
    assertEquals("refused", read(fine));
    assertEquals("text", read("[" + fine + "]"));
  }
}
