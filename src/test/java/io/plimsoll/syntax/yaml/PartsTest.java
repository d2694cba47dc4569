package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void codePointsAndOffsets() {
    CodePoints points = CodePoints.of("a🦑b🦑🦑c");
    assertEquals(List.of(0, 1, 3, 4, 6, 8, 9), offsets(points, 7));
    assertEquals(3, points.count(4));
    assertEquals(6, points.count(9));
    assertEquals(List.of(0, 1, 2), offsets(CodePoints.of("abc"), 3));
  }

  private static List<Integer> offsets(CodePoints points, int count) {
    return IntStream.range(0, count).map(points::offset).boxed().toList();
  }

  @Test
  void jsonKeepsItsLength() {
    assertEquals("[1      ,2  ]", JsonText.of("[1/*,*/ ,2, ]").text());
    assertEquals("{\"a//\": 1 } ", JsonText.of("{\"a//\":\t1,}\t").text());
    assertEquals("1     \n2", JsonText.of("1 // x\n2").text());
    assertEquals("\"\\\"//\"", JsonText.of("\"\\\"//\"").text());
    assertEquals("1  ", JsonText.of("1/*").text());
  }

  @Test
  void textsAreQuotedWhereTheyMust() {
    assertEquals("plain", Scalars.text("plain", '"'));
    assertEquals("a/b:1.2", Scalars.text("a/b:1.2", '"'));
    assertEquals("'true'", Scalars.text("true", '\''));
    assertEquals("\"null\"", Scalars.text("null", '"'));
    assertEquals("\"12\"", Scalars.text("12", '"'));
    assertEquals("\"a:\"", Scalars.text("a:", '"'));
    assertEquals("\"-x\"", Scalars.text("-x", '"'));
    assertEquals("\"<<\"", Scalars.text("<<", '"'));
    assertEquals("\"a\\nb\\\\\\\"\"", Scalars.text("a\nb\\\"", '\''));
    assertEquals("\"\\u0007🦑\\uD83E\"", Scalars.doubleQuoted("\u0007🦑\uD83E"));
    assertEquals("\"ü\"", Scalars.singleQuoted("ü"));
  }

  @Test
  void habits() {
    Habits habits = habits("a:\n   b:\n   - 'c'\n   - 'd'\n   - \"e\"\n");
    assertEquals(new Habits(3, 0, '\'', false), habits);
    assertEquals(new Habits(2, 2, '"', false), habits("a: 1\n"));
    assertEquals(new Habits(2, 2, '"', true), habits("{\"a\": 1}\n"));
  }

  private static Habits habits(String text) {
    return Layout.of(Yaml.read(text)).habits();
  }

  @Test
  void columnsDoNotCountTheByteOrderMark() {
    Layout layout = Layout.of(Yaml.read("\uFEFFa: 1\n  # c\n b"));
    assertEquals(0, layout.column(1));
    assertEquals(1, layout.column(13));
    assertEquals(13, layout.skip(5));
  }

  @Test
  void patchesJoin() {
    Patch one = Patch.set(Value.of(1), "a", "b");
    Patch two = Patch.set(Value.of(2), "a", "c");
    Patch both =
        new Patch.Keys(
            Map.of(
                "a",
                new Patch.Keys(Map.of("b", Patch.set(Value.of(1)), "c", Patch.set(Value.of(2))))));
    assertEquals(both, one.and(two));
    assertEquals(Patch.remove(), Patch.set(Value.of(1)).and(Patch.remove()));
    assertEquals(
        Patch.add(Value.of("x"), Value.of("y")),
        Patch.add(Value.of("x")).and(Patch.add(Value.of("y"), Value.of("x"))));
  }

  @Test
  void whatHasNothingLeft() {
    YamlNode node = Yaml.root("a: {b: 1}\nc: [1]\n").node();
    Patch inner = Patch.at(Patch.remove(), "a", "b");
    Patch list = Patch.at(Patch.removeItems(Value.of(1)), "c");
    assertEquals(Pruning.Fate.STAYS, Pruning.fate(node, inner));
    assertEquals(Pruning.Fate.GOES, Pruning.fate(node, inner.and(list)));
    Patch kept = Patch.at(new Patch.Remove(false), "a").and(list);
    assertEquals(Pruning.Fate.EMPTIED, Pruning.fate(node, kept));
  }

  @Test
  void spansOfChildren() {
    String text = "- a # x\n# - y\n-\n- b: 1\n";
    YamlFile file = Yaml.read(text);
    List<Span> spans =
        Children.of(file.documents().getFirst().root(), Layout.of(file)).orElseThrow();
    assertEquals(List.of("- a", "-", "- b: 1"), spans.stream().map(s -> s.of(text)).toList());
  }

  @Test
  void meaningFollowsAliases() {
    assertEquals(
        Meaning.of(Yaml.root("a: {x: 1}\nb: {x: 1, y: z}\n").node()),
        Meaning.of(Yaml.root("a: &a {x: 1}\nb: {<<: *a, y: \"z\"}\n").node()));
  }
}
