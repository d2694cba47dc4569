package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of a file with `# escape=`` ` ``, in which the backslash of a path means itself. The
/// expected texts are what BuildKit v0.34.2 makes of the words; `!` stands for one that it refuses.
final class BacktickTableTest {
  private static final Map<String, String> VALUES = Map.of("A", "abcabc", "C", "x/y.z*w");

  private static Binding binding(String name) {
    String value = VALUES.get(name);
    return value == null ? new Binding.Unset() : new Binding.Known(value);
  }

  private static String expanded(String word) {
    try {
      return new Lexer(word, Lexer.Mode.words('`'), BacktickTableTest::binding).expand();
    } catch (Malformed _) {
      return "!";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "‹a`b› | ^ab^",
        "‹a``b› | ^a`b^",
        "‹`$A› | ^$A^",
        "‹`a$A› | ^aabcabc^",
        "‹a`› | ^a^",
        "‹`› | ^^",
        "‹\"a`b\"› | ^a`b^",
        "‹\"a``b\"› | ^a`b^",
        "‹\"`$A\"› | ^$A^",
        "‹\"`\"\"› | ^\"^",
        "‹'a`b'› | ^a`b^",
        "‹'`'› | ^`^",
        "‹a\\b› | ^a\\b^",
        "‹a\\\\b› | ^a\\\\b^",
        "‹\\$A› | ^\\abcabc^",
        "‹\"a\\b\"› | ^a\\b^",
        "‹\"\\$A\"› | ^\\abcabc^",
        "‹C:\\dir\\$A› | ^C:\\dir\\abcabc^",
        "‹\"C:\\${A}\\x\"› | ^C:\\abcabc\\x^",
        "‹${A#a`*}› | ^abcabc^",
        "‹${A/`b/x}› | ^abcabc^",
        "‹${A/b/`x}› | ^a`xcabc^",
        "‹${U:-a`}b}› | ^a}b^",
        "‹${U:-`$A}› | ^$A^",
        "‹${U:-\"a`\"b\"}› | ^a\"b^",
        "‹`\"a› | ^\"a^",
        "‹`'a› | ^'a^",
        "‹a` b› | ^a b^",
        "‹${A%`c}› | ^abcabc^",
        "‹${C#x\\/}› | ^y.z*w^",
        "‹${C//`./-}› | ^x/y.z*w^",
        "‹${C//\\./-}› | ^!^",
        "‹${C//./-}› | ^x/y-z*w^",
        "‹``$A› | ^`abcabc^",
        "‹```$A› | ^`$A^",
        "‹\"```$A\"› | ^`$A^",
        "‹$A`$A› | ^abcabc$A^",
        "‹${A:+`}}› | ^}^",
        "‹`{A}› | ^{A}^",
        "‹$`{A}› | ^${A}^",
        "‹`é› | ^é^",
        "‹é`é› | ^éé^",
      })
  void expands(String word, String expected) {
    assertEquals(expected, expanded(word.substring(1, word.length() - 1)));
  }
}
