package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts in quotes, as YAML 1.2.2, chapters 5.7 and 7.3, has them.
class QuotedScalarsTest {

  private static String codes(String text) {
    return String.join(" ", text.codePoints().mapToObj("%x"::formatted).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          \\0         | 0
          \\a         | 7
          \\b         | 8
          \\t         | 9
          \\n         | a
          \\v         | b
          \\f         | c
          \\r         | d
          \\e         | 1b
          \\"         | 22
          \\/         | 2f
          \\\\        | 5c
          \\N         | 85
          \\_         | a0
          \\x41       | 41
          \\u00e9     | e9
          \\u20AC     | 20ac
          \\U0001F991 | 1f991
          a\\tb\\x63  | 61 9 62 63
          """)
  void escapes(String written, String expected) {
    assertEquals(expected, codes(Yaml.scalar("\"" + written + "\"").text()));
  }

  @Test
  void anEscapedBlankIsOne() {
    assertEquals(" ", Yaml.scalar("\"\\ \"").text());
    assertEquals("\t", Yaml.scalar("\"\\\t\"").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\c", "\\x4", "\\xg0", "\\u12", "\\U0011000", "\\1", "\\'", "\\$"})
  void otherEscapesAreFaults(String written) {
    assertEquals(1, Yaml.read("key: \"" + written + "\"\n").problems().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ''            |
          'a'           | a
          ' a '         | ` a `
          'it''s'       | it's
          ''''          | '
          '"'           | "
          '\\n'         | \\n
          'a: b'        | a: b
          'a # b'       | a # b
          '- a'         | - a
          '{a}'         | {a}
          '*a'          | *a
          '!x'          | !x
          """)
  void singleQuotesHideEverything(String written, String expected) {
    assertEquals(expected == null ? "" : expected, Yaml.scalar(written).text());
  }

  @Test
  void linesAreFolded() {
    assertEquals("a b", Yaml.scalar("'a\n  b'").text());
    assertEquals("a b", Yaml.scalar("\"a   \n   b\"").text());
    assertEquals("a\nb", Yaml.scalar("'a\n\n  b'").text());
    assertEquals("a\n\nb", Yaml.scalar("\"a\n\n\n  b\"").text());
    assertEquals(" a ", Yaml.scalar("'\n  a\n  '").text());
  }

  @Test
  void anEscapedLineEndVanishes() {
    assertEquals("ab", Yaml.scalar("\"a\\\n   b\"").text());
    assertEquals("a b", Yaml.scalar("\"a \\\n   b\"").text());
    assertEquals("a  b", Yaml.scalar("\"a\\\n  \\  b\"").text());
  }

  @Test
  void tabsInQuotesAreText() {
    assertEquals("a\tb", Yaml.scalar("'a\tb'").text());
    assertEquals("a\tb", Yaml.scalar("\"a\tb\"").text());
  }

  @Test
  void aTextThatIsNotClosedIsAFault() {
    assertEquals(1, Yaml.read("a: 'b\n").problems().size());
    assertEquals(1, Yaml.read("a: \"b\nc: d\n").problems().size());
  }

  @Test
  void nothingMayFollowOnTheLine() {
    assertEquals(1, Yaml.read("a: 'b' c\n").problems().size());
    assertEquals(1, Yaml.read("a: \"b\"c\n").problems().size());
    assertEquals(List.of("{a: 'b'}"), Yaml.meanings(Yaml.read("a: 'b' # c\n")));
  }

  @Test
  void quotesInsideOfAPlainTextArePartOfIt() {
    assertEquals("it's", Yaml.scalar("it's").text());
    assertEquals("a \"b\" c", Yaml.scalar("a \"b\" c").text());
  }

  @Test
  void offsetsAreExactWithoutEscapes() {
    String text = "key: 'abc'";
    assertEquals("c", text.substring(Yaml.scalar("'abc'").offsetOf(2), 9));
    assertEquals(5, Yaml.scalar("'a''c'").offsetOf(2));
    assertEquals(5, Yaml.scalar("\"a\\nc\"").offsetOf(2));
    assertEquals(7, Yaml.scalar("abc").offsetOf(2));
    assertEquals(5, Yaml.scalar("|\n  abc").offsetOf(2));
  }

  @Test
  void theStyleIsKnown() {
    assertEquals(Scalar.Style.SINGLE_QUOTED, Yaml.scalar("''").style());
    assertEquals(Scalar.Style.DOUBLE_QUOTED, Yaml.scalar("\"\"").style());
    assertEquals(Scalar.Style.PLAIN, Yaml.scalar("").style());
    assertEquals(Scalar.Style.LITERAL, Yaml.scalar("|\n  a").style());
    assertEquals(Scalar.Style.FOLDED, Yaml.scalar(">\n  a").style());
  }
}
