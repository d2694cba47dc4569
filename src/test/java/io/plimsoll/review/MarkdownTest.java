package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final String BREAK = "\u200b";

  @ParameterizedTest
  @ValueSource(strings = {"web", "two words", "1000", "1.34", "køkken"})
  void aPlainWordStaysAWord(String fact) {
    assertEquals(fact, Markdown.write(fact, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @octocat                  | `@octocat`
          acme/shop#42              | `acme/shop#42`
          GH-42                     | `GH-42`
          www.example.com           | `www.example.com`
          https://example.com       | `https://example.com`
          <img src=x>               | `<img src=x>`
          **bold**                  | `**bold**`
          a `b` c                   | `a 'b' c`
          123456789                 | `123456789`
          """)
  void everythingElseBecomesCode(String fact, String written) {
    assertEquals(written, Markdown.write(fact, false));
  }

  @Test
  void codeDoesNotEndEarly() {
    assertEquals("`a'' <b> @c`", Markdown.code("a`` <b>\n@c"));
    assertEquals("a'b", Markdown.write("a`b", true));
  }

  @Test
  void emptyCodeIsABlank() {
    assertEquals("` `", Markdown.code(""));
    assertEquals("` `", Markdown.code("\n\t"));
  }

  @Test
  void longTextsAreCut() {
    assertEquals("`" + "a".repeat(200) + "…`", Markdown.code("a".repeat(1_000_000)));
    assertEquals("a", Markdown.cut("a😀", 2));
    assertEquals("a😀", Markdown.cut("a😀", 3));
    assertEquals("", Markdown.cut("", 3));
  }

  @Test
  void charactersThatHideAreTakenOut() {
    assertEquals("`abc`", Markdown.code("a\u202eb\u200dc"));
    assertEquals("a b", Markdown.line("a\r\n\u2028 \u0000b\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          moved off in Q1, see later.   | moved off in Q1, see later.
          *so* _it_ `is`                | \\*so\\* \\_it\\_ \\`is\\`
          [a](b) ![c]                   | \\[a\\]\\(b\\) \\!\\[c\\]
          <b> & "c"                     | &lt;b&gt; &amp; "c"
          back\\slash                   | back\\\\slash
          """)
  void wordsOfPeopleAreEscaped(String words, String written) {
    assertEquals(written, Markdown.text(words));
  }

  @Test
  void wordsOfPeopleLeadNowhere() {
    assertEquals("@" + BREAK + "octocat", Markdown.text("@octocat"));
    assertEquals("acme/shop#" + BREAK + "42", Markdown.text("acme/shop#42"));
    assertEquals("https:" + BREAK + "//a.b", Markdown.text("https://a.b"));
    assertEquals("www" + BREAK + ".a.b", Markdown.text("www.a.b"));
    assertEquals("GH" + BREAK + "-42", Markdown.text("GH-42"));
    assertEquals("a@" + BREAK + "b.c", Markdown.text("a@b.c"));
  }

  @Test
  void aCellKeepsItsBars() {
    assertEquals("`a\\|b` c", Markdown.cell("`a|b`\nc"));
    assertEquals("`a\\" + BREAK + "\\|b`", Markdown.cell("`a\\|b`"));
  }

  @Test
  void aFenceIsLongerThanAnyInside() {
    assertEquals("```yaml\na: b\n```", Markdown.fence("yaml", List.of("a: b")));
    assertEquals("`````\n````\n`````", Markdown.fence("", List.of("````")));
    assertEquals("````\na ``` b\n````", Markdown.fence("", List.of("a ``` b")));
  }

  @Test
  void noLineAndAnEmptyLineAreNotTheSame() {
    assertEquals("```suggestion\n```", Markdown.fence("suggestion", List.of()));
    assertEquals("```suggestion\n\n```", Markdown.fence("suggestion", List.of("")));
  }

  @Property(tries = 1_000)
  void aFactNeverLeavesItsCode(@ForAll String fact) {
    String inside = Markdown.write(fact, true);
    assertFalse(inside.isEmpty() || inside.contains("`") || inside.contains("\n"), inside);
  }

  @Property(tries = 1_000)
  void wordsOfPeopleNeverMentionOrLink(@ForAll String words) {
    String written = Markdown.text(words + " @octocat #1 <b> " + words);
    Pattern active = Pattern.compile("@\\w|#\\d|<|>|(?<!\\\\)(\\\\\\\\)*[`*_\\[\\]]");
    assertFalse(active.matcher(written).find(), written);
    assertTrue(written.lines().count() <= 1);
  }
}
