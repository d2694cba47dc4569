package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words that are replaced and split, where a value may bring further words. The expected words are
/// what BuildKit v0.34.2 makes of them; `!` stands for a text that it refuses, `⇥` for a tab.
final class SplitWordsTableTest {
  private static final Map<String, String> VALUES =
      Map.of("A", "abcabc", "B", "", "C", "x/y.z*w", "D", "a b  c", "E", "é😀é");

  private static Binding binding(String name) {
    String value = VALUES.get(name);
    return value == null ? new Binding.Unset() : new Binding.Known(value);
  }

  private static String words(String text) {
    try {
      return new Lexer(text, Lexer.Mode.words('\\'), SplitWordsTableTest::binding)
          .words().stream().map(piece -> "[" + piece.text() + "]").collect(Collectors.joining());
    } catch (Malformed _) {
      return "!";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "‹$D› | ^[a][b][c]^",
        "‹a$D› | ^[aa][b][c]^",
        "‹$D b› | ^[a][b][c][b]^",
        "‹\"$D\"› | ^[a b  c]^",
        "‹'$D'› | ^[$D]^",
        "‹${D}› | ^[a][b][c]^",
        "‹${D}x› | ^[a][b][cx]^",
        "‹\"$D\"$D› | ^[a b  ca][b][c]^",
        "‹$D$D› | ^[a][b][ca][b][c]^",
        "‹${U:-a b}› | ^[a][b]^",
        "‹\"${U:-a b}\"› | ^[a b]^",
        "‹${U-'a b'}› | ^[a][b]^",
        "‹${A:+a b}› | ^[a][b]^",
        "‹$B› | ^^",
        "‹\"$B\"› | ^^",
        "‹''› | ^^",
        "‹\"\"› | ^^",
        "‹a''b› | ^[ab]^",
        "‹a\\ b› | ^[a b]^",
        "‹a\\\\ b› | ^[a\\][b]^",
        "‹\\$D› | ^[$D]^",
        "‹'a\\ b'› | ^[a\\ b]^",
        "‹\"a\\ b\"› | ^[a\\ b]^",
        "‹a\"b c\"d› | ^[ab cd]^",
        "‹'it''s'› | ^[its]^",
        "‹a⇥b› | ^[a][b]^",
        "‹  a  b › | ^[a][b]^",
        "‹<<E› | ^[<<E]^",
        "‹<< E› | ^[<< E]^",
        "‹<<E b› | ^[<<E][b]^",
        "‹<<<E› | ^[<<<E]^",
        "‹< E› | ^[<][E]^",
        "‹a<b› | ^[a<b]^",
        "‹a<< b› | ^[a<< b]^",
        "‹3<<E x› | ^[3<<E][x]^",
        "‹<<'E F'› | ^[<<E F]^",
        "‹<<\"E F\" x› | ^[<<E F][x]^",
        "‹<<$D› | ^[<<a][b][c]^",
        "‹${D#a}› | ^[b][c]^",
        "‹${D%c}› | ^[a][b]^",
        "‹${D// /_}› | ^[a_b__c]^",
        "‹${D/ /}› | ^[ab][c]^",
        "‹${C//[.]/ }› | ^[x/y.z*w]^",
        "‹$E x› | ^[é😀é][x]^",
        "‹é $A› | ^[é][abcabc]^",
        "‹\\› | ^^",
        "‹a\\› | ^[a]^",
        "‹a \\› | ^[a]^",
        "‹\\ › | ^[ ]^",
        "‹\"a› | ^!^",
        "‹'a› | ^!^",
        "‹${A› | ^!^",
        "‹$› | ^[$]^",
        "‹$ › | ^[$]^",
        "‹$$ a› | ^[a]^",
        "‹$1 a› | ^[a]^",
        "‹$@› | ^^",
        "‹${}› | ^!^",
        "‹${:-a}› | ^!^",
        "‹${A:}› | ^!^",
        "‹a${B}b› | ^[ab]^",
        "‹${B}${B}› | ^^",
        "‹x${U}y z› | ^[xy][z]^",
        "‹${U:?}› | ^!^",
        "‹${D:+$D}› | ^[a][b][c]^",
        "‹\"${D:+$D}\"› | ^[a b  c]^",
        "‹${U:-\"$D\"}› | ^[a][b][c]^",
        "‹${U:-$D}› | ^[a][b][c]^",
        "‹'a'\"b\"c› | ^[abc]^",
        "‹\"'\" '\"'› | ^['][\"]^",
        "‹a\\⇥b› | ^[a⇥b]^",
        "‹a\\'b c› | ^[a'b][c]^",
        "‹\"\\\"a b\\\"\"› | ^[\"a b\"]^",
        "‹\"\\$D\"› | ^[$D]^",
        "‹\"\\a\"› | ^[\\a]^",
        "‹\"\\\\ b\"› | ^[\\ b]^",
      })
  void areSplit(String text, String expected) {
    String written = text.substring(1, text.length() - 1).replace("⇥", "\t");
    assertEquals(expected, words(written).replace("\t", "⇥"));
  }
}
