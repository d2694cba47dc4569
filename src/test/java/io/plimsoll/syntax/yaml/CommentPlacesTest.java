package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a `#` begins a comment and where it is text (YAML 1.2.2, 6.6).
class CommentPlacesTest {

  private static List<Comment> comments(String text) {
    return Yaml.read(text).comments().all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "a: b #c => c",
        "a: b# c => ^^",
        "a: b	#c => c",
        "a: #c => c",
        "a:#c => ^^",
        "a: '#b' #c => c",
        "a: \"#b\" #c => c",
        "a: 'b''#' #c => c",
        "a: \"b\\\"#\" #c => c",
        "a: [b, #c⏎ d] => c",
        "a: [b #c⏎ , d] => c",
        "a: [b#c, d] => ^^",
        "a: {b: 1} #c => c",
        "a: {b: 1}#c => c",
        "a: &x #c⏎  b => c",
        "a: !t #c⏎  b => c",
        "a: &x b #c => c",
        "a: |⏎  #b⏎#c => c",
        "a: | #c⏎  #b => c",
        "a: |#c⏎  b => ^^",
        "a: >-⏎  b #b⏎  c⏎ #c => c",
        "a: |+⏎  b⏎⏎#c⏎ => c",
        "- #c⏎  b => c",
        "- b #c⏎- d #e => c/e",
        "? a #c⏎: b #d => c/d",
        "--- #c⏎a => c",
        "--- |⏎ #a⏎... #c => c",
        "a: b⏎  #c⏎d: e => c",
        "a: b⏎⏎#c⏎⏎#d => c/d",
        "a: http://x/#y => ^^",
        "a: b #c # d => c # d",
        "#c => c",
        "##c => #c",
        "# => ^^",
        "#  c	 => c",
        "a: *x#c => ^^",
        "x: &x 1⏎a: *x #c => c",
        "a: b⏎  c #d⏎e: f => d",
        "a: \"b⏎  #c\" #d => d",
      })
  void beginsAComment(String text, String expected) {
    assertEquals(
        expected,
        comments(text.replace('⏎', '\n')).stream()
            .map(Comment::text)
            .collect(Collectors.joining("/")));
  }

  @ParameterizedTest
  @CsvSource({"a: b #c, false", "#c, true", "'  #c', true", "'a:\n  #c\n  b: 1', true"})
  void standsAloneOrBesideSomething(String text, boolean alone) {
    assertEquals(alone, comments(text).getFirst().ownLine());
  }

  @Test
  void carriageReturnsAreNoPartOfAComment() {
    String text = "a: b # c\r\n# d\r\n\r\ne: f\r\n";
    assertEquals(
        List.of("# c", "# d"), comments(text).stream().map(c -> c.span().of(text)).toList());
    assertEquals(List.of(1, 2), comments(text).stream().map(Comment::line).toList());
  }

  @Test
  void theLastCommentOfALineIsFound() {
    Comments comments = Yaml.read("# a\nb: 1 # c\nd: 1\n").comments();
    assertEquals(Optional.of("a"), comments.onLine(1).map(Comment::text));
    assertEquals(Optional.of("c"), comments.onLine(2).map(Comment::text));
    assertEquals(Optional.empty(), comments.onLine(3));
    assertEquals(Optional.empty(), comments.onLine(0));
    assertEquals(
        Optional.of("y"),
        Yaml.json("[ /* x */ 1 /* y */ ]").comments().onLine(1).map(Comment::text));
  }

  @Test
  void theHeaderEndsWithTheFirstLineThatIsNone() {
    assertEquals(2, Yaml.read("# a\n# b\nc: 1\n# d\n").comments().header().size());
    assertEquals(1, Yaml.read("%YAML 1.2\n---\n# a\nc: 1\n").comments().header().size());
    assertEquals(1, Yaml.read("\n\n# a\n\n# b\nc: 1\n").comments().header().size());
    assertEquals(0, Yaml.read("--- # a\nc: 1\n").comments().header().size());
    assertEquals(0, Yaml.read("--- x\n# a\n").comments().header().size());
    assertEquals(0, Yaml.read("").comments().header().size());
    assertEquals(1, Yaml.read("\n".repeat(1_000) + "# a\n").comments().header().size());
    assertEquals(0, Yaml.read("\n".repeat(1_001) + "# a\n").comments().header().size());
  }

  @Test
  void lettersOutsideOfTheBasicPlaneMoveNoComment() {
    String text = "🐳: 🐳 # 🐳\n# é🐳\n- [";
    assertEquals(
        List.of("# 🐳", "# é🐳"), comments(text).stream().map(c -> c.span().of(text)).toList());
  }
}
