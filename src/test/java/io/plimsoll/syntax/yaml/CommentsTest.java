package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private static List<String> texts(List<Comment> comments) {
    return comments.stream().map(Comment::text).toList();
  }

  private static List<String> all(String text) {
    return texts(Yaml.read(text).comments().all());
  }

  @Test
  void everyCommentAndNothingElse() {
    String text =
        """
        # one
        a: b#c # two
        d: 'x # y'   # three
        e: | # four
          # text
        # five
        f: [g, # six
          h]#seven
        i: >
           # text

        #
        url: http://x/#y
        """;
    assertEquals(List.of("one", "two", "three", "four", "five", "six", "seven", ""), all(text));
  }

  @Test
  void placesAreExact() {
    String text = "a: b  # 🦑 x \r\n# y\n";
    List<Comment> comments = Yaml.read(text).comments().all();
    assertEquals("# 🦑 x ", comments.get(0).span().of(text));
    assertEquals("# y", comments.get(1).span().of(text));
    assertEquals(List.of(false, true), comments.stream().map(Comment::ownLine).toList());
    assertEquals(List.of(1, 2), comments.stream().map(Comment::line).toList());
  }

  @Test
  void aReturnAloneEndsAComment() {
    String text = "---\n!t #x\ra: {\n  b: 1 }\n";
    YamlFile file = Yaml.read(text);
    Comment comment = file.comments().all().getFirst();
    assertEquals("#x", comment.span().of(text));
    YamlNode root = file.documents().getFirst().root();
    assertEquals("a: {\n  b: 1 }", root.span().of(text));
  }

  @Test
  void theHeaderStandsBeforeAllContent() {
    assertEquals(List.of("a", "b"), header("\n---\n# a\n# b\n\n# c\nd: 1\n# e\n"));
    assertEquals(List.of("a"), header("\uFEFF# a\nd: 1\n"));
    assertEquals(List.of(), header("d: 1 # a\n# b\n"));
    assertEquals(List.of(), header("d: 1\n# b\n"));
  }

  private static List<String> header(String text) {
    return texts(Yaml.read(text).comments().header());
  }

  @Test
  void commentsAroundABrokenDocumentAreKept() {
    assertEquals(List.of("a", "d"), all("# a\nx: [\n---\n# d\ny: 1\n"));
  }

  @Test
  void commentsOfJson() {
    String text = "{ // one\n  \"a\": \"// no\", /* two\n */ \"b\": [1,],\n}\n";
    YamlFile file = Yaml.json(text);
    assertEquals(List.of("one", "two"), texts(file.comments().all()));
    assertEquals(List.of("{a: '// no', b: [1]}"), Yaml.meanings(file));
    assertEquals(List.of(), file.problems());
  }

  @Test
  void tabsInJson() {
    assertEquals(
        List.of("{a: [1, {b: '\t'}]}"),
        Yaml.meanings(Yaml.json("{\n\t\"a\":\t[1,\n\t\t{\"b\":\t\"\t\"}]\n}\n")));
  }
}
