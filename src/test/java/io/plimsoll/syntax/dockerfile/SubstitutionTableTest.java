package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Substitutions without patterns, quotes and escapes. The expected texts are what BuildKit v0.34.2
/// makes of the words; `!` stands for a word that it refuses.
final class SubstitutionTableTest {
  private static final Map<String, String> VALUES =
      Map.of("A", "abcabc", "B", "", "C", "x/y.z*w", "D", "a b  c", "E", "é😀é");

  private static Binding binding(String name) {
    String value = VALUES.get(name);
    return value == null ? new Binding.Unset() : new Binding.Known(value);
  }

  private static String expanded(String word) {
    try {
      return new Lexer(word, Lexer.Mode.words('\\'), SubstitutionTableTest::binding).expand();
    } catch (Malformed _) {
      return "!";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "${A-} | ^abcabc^",
        "${A-w} | ^abcabc^",
        "${A-$C} | ^abcabc^",
        "${A-\"q r\"} | ^abcabc^",
        "${A-\\}x} | ^abcabc^",
        "${A+} | ^^",
        "${A+w} | ^w^",
        "${A+$C} | ^x/y.z*w^",
        "${A+\"q r\"} | ^q r^",
        "${A+\\}x} | ^}x^",
        "${A?} | ^abcabc^",
        "${A?w} | ^abcabc^",
        "${A?$C} | ^abcabc^",
        "${A?\"q r\"} | ^abcabc^",
        "${A?\\}x} | ^abcabc^",
        "${A:-} | ^abcabc^",
        "${A:-w} | ^abcabc^",
        "${A:-$C} | ^abcabc^",
        "${A:-\"q r\"} | ^abcabc^",
        "${A:-\\}x} | ^abcabc^",
        "${A:+} | ^^",
        "${A:+w} | ^w^",
        "${A:+$C} | ^x/y.z*w^",
        "${A:+\"q r\"} | ^q r^",
        "${A:+\\}x} | ^}x^",
        "${A:?} | ^abcabc^",
        "${A:?w} | ^abcabc^",
        "${A:?$C} | ^abcabc^",
        "${A:?\"q r\"} | ^abcabc^",
        "${A:?\\}x} | ^abcabc^",
        "${B-} | ^^",
        "${B-w} | ^^",
        "${B-$C} | ^^",
        "${B-\"q r\"} | ^^",
        "${B-\\}x} | ^^",
        "${B+} | ^^",
        "${B+w} | ^w^",
        "${B+$C} | ^x/y.z*w^",
        "${B+\"q r\"} | ^q r^",
        "${B+\\}x} | ^}x^",
        "${B?} | ^^",
        "${B?w} | ^^",
        "${B?$C} | ^^",
        "${B?\"q r\"} | ^^",
        "${B?\\}x} | ^^",
        "${B:-} | ^^",
        "${B:-w} | ^w^",
        "${B:-$C} | ^x/y.z*w^",
        "${B:-\"q r\"} | ^q r^",
        "${B:-\\}x} | ^}x^",
        "${B:+} | ^^",
        "${B:+w} | ^^",
        "${B:+$C} | ^^",
        "${B:+\"q r\"} | ^^",
        "${B:+\\}x} | ^^",
        "${B:?} | ^!^",
        "${B:?w} | ^!^",
        "${B:?$C} | ^!^",
        "${B:?\"q r\"} | ^!^",
        "${B:?\\}x} | ^!^",
        "${NO-} | ^^",
        "${NO-w} | ^w^",
        "${NO-$C} | ^x/y.z*w^",
        "${NO-\"q r\"} | ^q r^",
        "${NO-\\}x} | ^}x^",
        "${NO+} | ^^",
        "${NO+w} | ^^",
        "${NO+$C} | ^^",
        "${NO+\"q r\"} | ^^",
        "${NO+\\}x} | ^^",
        "${NO?} | ^!^",
        "${NO?w} | ^!^",
        "${NO?$C} | ^!^",
        "${NO?\"q r\"} | ^!^",
        "${NO?\\}x} | ^!^",
        "${NO:-} | ^^",
        "${NO:-w} | ^w^",
        "${NO:-$C} | ^x/y.z*w^",
        "${NO:-\"q r\"} | ^q r^",
        "${NO:-\\}x} | ^}x^",
        "${NO:+} | ^^",
        "${NO:+w} | ^^",
        "${NO:+$C} | ^^",
        "${NO:+\"q r\"} | ^^",
        "${NO:+\\}x} | ^^",
        "${NO:?} | ^!^",
        "${NO:?w} | ^!^",
        "${NO:?$C} | ^!^",
        "${NO:?\"q r\"} | ^!^",
        "${NO:?\\}x} | ^!^",
        "a\\b | ^ab^",
        "a\\\\b | ^a\\b^",
        "\"a\\b\" | ^a\\b^",
        "\"a\\\\b\" | ^a\\b^",
        "'a\\b' | ^a\\b^",
        "\\ | ^^",
        "a\\ | ^a^",
        "\" | ^!^",
        "' | ^!^",
        "$ | ^$^",
        "$$ | ^^",
        "$A$B$C | ^abcabcx/y.z*w^",
        "$A.$B | ^abcabc.^",
        "$1A | ^A^",
        "${1} | ^^",
        "$@ | ^^",
        "$-x | ^x^",
        "${A | ^!^",
        "${A: | ^!^",
        "${A:x} | ^!^",
        "${:A} | ^!^",
        "${} | ^!^",
        "${ A} | ^!^",
        "$ {A} | ^$ {A}^",
        "a b  c | ^a b  c^",
        "<< | ^<<^",
        "<<A | ^<<A^",
        "< $A | ^< abcabc^",
        "\"$A b\" | ^abcabc b^",
        "'$A b' | ^$A b^",
        "\"${NO:-x y}\" | ^x y^",
        "${NO:-${NO:-z}} | ^z^",
        "é$E | ^éé😀é^",
        "$é | ^^",
        "😀 | ^😀^",
        "\"\\$A\" | ^$A^",
        "\\$A | ^$A^",
        "\\\" | ^\"^",
        "\"\" | ^^",
        "'' | ^^",
        "a\"\"b | ^ab^",
        "`$A` | ^`abcabc`^",
        "$(A) | ^$(A)^",
        "${A!} | ^!^",
        "${A,} | ^!^",
        "${A@Q} | ^!^",
        "${!A} | ^!^"
      })
  void expands(String word, String expected) {
    assertEquals(expected, expanded(word));
  }
}
