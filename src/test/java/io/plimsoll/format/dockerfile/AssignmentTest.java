package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

/// Names and values that stand together.
class AssignmentTest {
  /// The same as one expression, slow and plain.
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_.-]{0,199}+)="
              + "(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)'|([^\\s\"';&|()<>]++))");

  @Test
  void valuesAreQuotedOrBare() {
    assertEquals(
        List.of("A:b", "C:d e", "F_1:g'h", "i.j:k=l"), found("A=b C=\"d e\" F_1=\"g'h\" i.j=k=l"));
  }

  @Test
  void aNameBeginsWithALetter() {
    assertEquals(List.of(), found("--flag=value 1A=b =c é=d"));
  }

  @Test
  void aNameIsNotLongerThanAVariable() {
    assertEquals(1, found("a".repeat(200) + "=b").size());
    assertEquals(0, found("a".repeat(201) + "=b").size());
  }

  @Test
  void anOpenQuoteHoldsNoValue() {
    assertEquals(List.of("D:e"), found("A=\"b\nD=e"));
    assertEquals(List.of("D:e"), found("A='b\nC\n'\nD=e"));
  }

  @Test
  void anEmptyValueIsOneOnlyInQuotes() {
    assertEquals(List.of("A:"), found("A='' B= C=;D=(e)"));
  }

  @Property(tries = 3000)
  void theExpressionFindsTheSame(
      @ForAll
          @Chars({'=', '=', '"', '\'', '\n', ' ', ';', '-', '_', '.', '1', '(', '\u000B', 'é'})
          @CharRange(from = 'a', to = 'b')
          String text) {
    List<String> expected =
        EXPRESSION
            .matcher(text)
            .results()
            .map(one -> one.group(1) + ":" + text.substring(one.end(1) + 1, one.end()))
            .map(one -> one.replaceFirst(":([\"'])(.*)\\1$", ":$2"))
            .toList();
    assertEquals(expected, found(text));
  }

  private static List<String> found(String text) {
    return Assignment.in(text).stream()
        .map(one -> one.name().of(text) + ":" + one.value().of(text))
        .toList();
  }
}
