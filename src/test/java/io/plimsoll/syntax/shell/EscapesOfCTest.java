package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `$'…'` with the escapes of C. The expected texts are what bash 5.2 prints, with characters
/// beyond ASCII and control characters as their numbers.
final class EscapesOfCTest {

  private static String read(String inner) {
    Command command = Outline.script("echo $'" + inner + "' b").commands().getFirst();
    assertEquals("b", command.words().getLast().text());
    StringBuilder shown = new StringBuilder();
    command
        .words()
        .get(1)
        .text()
        .codePoints()
        .forEach(c -> {
          if (c < ' ' || c > '~') {
            shown.append("{%x}".formatted(c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\\a | {7}",
        "\\b | {8}",
        "\\e | {1b}",
        "\\E | {1b}",
        "\\f | {c}",
        "\\n | {a}",
        "\\r | {d}",
        "\\t | {9}",
        "\\v | {b}",
        "\\\\ | \\",
        "\\' | '",
        "\\\" | \"",
        "\\? | ?",
        "\\q | \\q",
        "\\8 | \\8",
        "\\101 | A",
        "\\1012 | A2",
        "\\7 | {7}",
        "\\47x | 'x",
        "\\x41 | A",
        "\\x4 | {4}",
        "\\x4g | {4}g",
        "\\x | \\x",
        "\\xg | \\xg",
        "\\x41\\x42 | AB",
        "\\x412 | A2",
        "\\u41 | A",
        "\\u4g | {4}g",
        "\\u00e9 | {e9}",
        "\\u00e9a | {e9}a",
        "\\u | \\u",
        "\\U1f433 | {1f433}",
        "\\U0001f4330 | {1f433}0",
        "\\cA | {1}",
        "\\ca | {1}",
        "\\c[ | {1b}",
        "\\c? | {7f}",
        "a\\tb | a{9}b",
        "a\"b | a\"b",
        "$a`b` | $a`b`",
        "a b | a b",
        "^^ | ^^",
      })
  void areRead(String inner, String expected) {
    assertEquals(expected, read(inner));
  }

  @Test
  void aNumberOfNoCharacterIsShownAsOneThatIsMissing() {
    assertEquals("{fffd}", read("\\UFFFFFFFF"));
    assertEquals("{fffd}", read("\\U00110000"));
    assertEquals("{10ffff}", read("\\U0010FFFF"));
  }

  @Test
  void onlyDigitsOfAsciiAreDigits() {
    assertEquals("\\x{663}", read("\\x\u0663"));
    assertEquals("{4}{ff11}", read("\\x4\uff11"));
  }

  @Test
  void everyEscapeKnowsItsPlace() {
    String text = "echo $'a\\x41\\n'";
    Word word = Outline.script(text).commands().getFirst().words().getLast();
    assertEquals("aA\n", word.text());
    assertEquals("\\x41", word.value().span(1, 2).of(text));
    assertEquals("\\n", word.value().span(2, 3).of(text));
    assertEquals("$'a\\x41\\n'", word.span().of(text));
  }
}
