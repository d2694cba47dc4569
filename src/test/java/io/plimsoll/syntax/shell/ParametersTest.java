package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parameters, within which quotes and braces hide each other (POSIX.1-2024, 2.6.2; bash 5). What
/// ends too late swallows the commands behind it.
final class ParametersTest {

  /// Each stands before another word and another command.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$x",
        "${x}",
        "$1",
        "${12}",
        "$#",
        "${#}",
        "${#x}",
        "${#x[@]}",
        "${!x}",
        "${!x@}",
        "$@",
        "${@}",
        "$*",
        "$?",
        "$$",
        "$!",
        "$-",
        "${x:-y}",
        "${x:-a b}",
        "${x:-\"a b\"}",
        "${x:-\"}\"}",
        "${x:-'}'}",
        "${x:-\\}}",
        "${x:-${y:-z}}",
        "${x:-$(echo '}')}",
        "${x:-`echo '}'`}",
        "${x:='a\"b'}",
        "${x:?\"it's\"}",
        "${x:+\\'}",
        "${x#'\"'}",
        "${x##*'}'}",
        "${x%%\"'\"*}",
        "${x//'\"'/}",
        "${x//\\\"/}",
        "${x//\"'\"/}",
        "${x/a/'}'}",
        "${x^^}",
        "${x,,'\"'}",
        "${x[0]%'}'}",
        "${x[\"a]\"]}",
        "${x:1:2}",
        "${x@Q}",
        "\"${x:-it's}\"",
        "\"${x:-'}\"",
        "\"${x:+'}'}\"",
        "\"${x%'}'}\"",
        "\"${x#'\"'}\"",
        "\"${x//'\"'/}\"",
        "\"${x^'\"'}\"",
        "\"${x[1]%'\"'}\"",
        "\"${x:-\"y z\"}\"",
        "\"${x:-$(echo \"}\")}\"",
        "\"${#x}\"",
        "\"${!x%'}'}\"",
      })
  void endWhereTheyEnd(String parameter) {
    Script script = Outline.script("echo " + parameter + " y; curl x");
    assertEquals(List.of(), script.problems());
    List<Word> words = script.commands().getFirst().words();
    assertEquals(List.of("echo", parameter, "y"), words.stream().map(Word::raw).toList());
    assertEquals("curl", script.pipelines().getLast().commands().getFirst().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a$b                 | VARIABLE
          $b$c                | VARIABLE
          "$b"                | QUOTED VARIABLE
          '$b'                | QUOTED
          \\$b                | QUOTED
          $                   | ^^
          a$                  | ^^
          $.                  | ^^
          $%                  | ^^
          "$"                 | QUOTED
          $"b"                | QUOTED
          $'b'                | QUOTED
          $((1))              | ARITHMETIC
          "$((1))"            | QUOTED ARITHMETIC
          $(b)                | SUBSTITUTION
          `b`                 | SUBSTITUTION
          <(b)                | SUBSTITUTION
          >(b)                | SUBSTITUTION
          ${b:-$(c)}          | VARIABLE SUBSTITUTION
          *                   | GLOB
          a?b                 | GLOB
          [ab]                | GLOB
          [                   | ^^
          ]                   | ^^
          a]b[                | ^^
          '*'                 | QUOTED
          \\*                 | QUOTED
          @(ab)               | GLOB
          +(a)                | GLOB
          a@b                 | ^^
          {a,b}               | BRACES
          {1..3}              | BRACES
          {a}                 | ^^
          {}                  | ^^
          {a.b}               | ^^
          a,b                 | ^^
          }a,b{               | ^^
          ~                   | TILDE
          ~/a                 | TILDE
          ~a                  | TILDE
          a~                  | ^^
          '~'                 | QUOTED
          ~/*                 | GLOB TILDE
          """)
  void aWordSaysWhatTheShellWouldChange(String word, String traits) {
    Word read =
        Outline.script("echo " + word.replace("\\\\", "\\"))
            .commands()
            .getFirst()
            .words()
            .getLast();
    assertEquals(
        traits, read.traits().stream().sorted().map(Trait::name).collect(Collectors.joining(" ")));
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of("a", " ", "$x", "${y}", "\"b c\"", "'d'", "\\}", "$(e)", "`f`", "{", "}")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  /// A brace that is neither escaped nor opened ends the parameter; nothing else does.
  @Property(tries = 500)
  void theFirstOpenBraceEnds(@ForAll("values") String value) {
    Script script = Outline.script("${x:-" + value + "}; curl x");
    assertEquals("curl", script.pipelines().getLast().commands().getFirst().effectiveName(), value);
  }

  @Test
  void manyOpenParametersAreBounded() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          Outline.script("${x['".repeat(5_000));
          Outline.script("\"${x#'".repeat(5_000));
          Outline.script("${" + "a".repeat(100_000));
        });
  }
}
