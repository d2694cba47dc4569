package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.NON_ROOT;
import static io.plimsoll.syntax.yaml.Edits.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Edit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Changes that are not made, with the reason and the place; and shapes that just can be changed.
class YamlRefusalsTest {
  private static final Patch KEY = Patch.set(Value.of(true), "k");
  private static final Patch DEEP = Patch.set(Value.of(true), "a", "k");
  private static final Patch GONE = Patch.at(Patch.remove(), "a");
  private static final Patch CLEARED = Patch.at(new Patch.Remove(false), "a", "b");
  private static final Patch LISTED = Patch.at(Patch.add(Value.of("x")), "a");

  @Test
  void whatAnAliasLeadsToIsAnothersToo() {
    assertEquals("ALIAS 2:4", edit("x: &x {k: 1}\na: *x\n", DEEP));
    assertEquals("ALIAS 2:4", edit("x: &x 1\na: *x\n", Patch.set(Value.of(2), "a")));
    assertEquals("ALIAS 2:3", edit("- &x {k: 1}\n- *x\n", Patch.item(1, KEY)));
    assertEquals("x: &x 1\na: *x\n", edit("x: &x 1\na: *x\n", Patch.set(Value.of(1), "a")));
    assertEquals("x: &x 1\n", edit("x: &x 1\na: *x\n", GONE));
    assertEquals(
        "- &x 1\n",
        edit(
            "- &x 1\n- *x\n",
            new Patch.Items(Map.of(1, Patch.remove()), List.of(), List.of(), false)));
  }

  @Test
  void anAnchorThatIsStillUsedStays() {
    assertEquals("UNSURE 1:1", edit("a: &x 1\nb: *x\n", GONE));
    assertEquals("b: 1\n", edit("a: &x 1\nb: 1\n", GONE));
    assertEquals("PROPERTIES 1:4", edit("a: &x\n  c: 1\nb: *x\n", Patch.set(Value.of("y"), "a")));
    assertEquals("PROPERTIES 1:4", edit("a: &x |\n  c\nb: *x\n", Patch.set(Value.of("y"), "a")));
    assertEquals("PROPERTIES 1:4", edit("a: &x\n  b: 1\n", CLEARED));
    assertEquals("a: &x {}\n", edit("a: &x {b: 1}\n", CLEARED));
  }

  @Test
  void tagsAreNotGuessed() {
    assertEquals("UNSURE 1:1", edit("a: !!int 1\n", Patch.set(Value.of("x"), "a")));
    assertEquals("PROPERTIES 1:4", edit("a: !x {k: 1}\n", Patch.set(Value.of("y"), "a")));
    assertEquals("a: !x {k: true}\n", edit("a: !x {k: 1}\n", DEEP));
    assertEquals("PROPERTIES 1:4", edit("a: !!null\n", DEEP));
    assertEquals("PROPERTIES 1:4", edit("a: !reset\n", Patch.set(Value.texts("x"), "a")));
  }

  @Test
  void aMergedMapIsNotChangedWhereItIsMerged() {
    String merged = "x: &x\n  b: {c: 1}\na:\n  <<: *x\n";
    assertEquals("MERGED 4:3", edit(merged, Patch.set(Value.of(2), "a", "b", "c")));
    assertEquals("MERGED 4:3", edit(merged, Patch.at(Patch.remove(), "a", "b")));
    assertEquals(merged + "  b: w\n", edit(merged, Patch.set(Value.of("w"), "a", "b")));
    assertEquals(merged + "  k: true\n", edit(merged, DEEP));
    String inline = "a:\n  <<: {b: 1}\n  c: 2\n";
    assertEquals("a:\n  <<: {b: 1}\n", edit(inline, Patch.at(Patch.remove(), "a", "c")));
    assertEquals("MERGED 2:3", edit(inline, Patch.at(Patch.remove(), "a", "b")));
    assertEquals(
        "a:\n  <<: {b: 1}\n  c: 2\n  b: 3\n", edit(inline, Patch.set(Value.of(3), "a", "b")));
  }

  @Test
  void anotherShapeIsNotFilled() {
    assertEquals("OTHER_SHAPE 1:4", edit("a: x\n", DEEP));
    assertEquals("OTHER_SHAPE 1:4", edit("a: x\n", LISTED));
    assertEquals("OTHER_SHAPE 1:4", edit("a: [x]\n", DEEP));
    assertEquals("OTHER_SHAPE 2:3", edit("a:\n  b: 1\n", LISTED));
    assertEquals("OTHER_SHAPE 1:4", edit("a: {}\n", LISTED));
    assertEquals("OTHER_SHAPE 1:4", edit("a: []\n", DEEP));
    assertEquals("OTHER_SHAPE 1:1", edit("x\n", KEY));
    assertEquals("OTHER_SHAPE 1:1", edit("- x\n", KEY));
    assertEquals("OTHER_SHAPE 1:1", edit("a: 1\n", Patch.add(Value.of("x"))));
    assertEquals("OTHER_SHAPE 1:3", edit("- - x\n", Patch.item(0, Patch.set(Value.of("y")))));
    assertEquals("OTHER_SHAPE 1:3", edit("- |\n  x\n", Patch.item(0, Patch.set(Value.of("y")))));
  }

  @Test
  void nothingIsFilled() {
    assertEquals("a:\n  k: true\n", edit("a:\n", DEEP));
    assertEquals("a:\n  k: true\n", edit("a: null\n", DEEP));
    assertEquals("a:\n  k: true\n", edit("a: {}\n", DEEP));
    assertEquals("a: [x]\n", edit("a: []\n", LISTED));
    assertEquals("a:\n  - x\n", edit("a: ~\n", LISTED));
    assertEquals("a: # c\n  k: true\n", edit("a: {} # c\n", DEEP));
    assertEquals("{a: {k: true}}\n", edit("{a: {}}\n", DEEP));
    assertEquals("{a: {k: true} }\n", edit("{a: }\n", DEEP));
    assertEquals("{a: {k: true}}\n", edit("{a: null}\n", DEEP));
    assertEquals("{a: {k: true}}\n", edit("{a}\n", DEEP));
    assertEquals("{\"a\": {\"k\": true}}\n", edit("{\"a\"}\n", DEEP));
    assertEquals("{k: true}\n", edit("{}\n", KEY));
  }

  @Test
  void questionMarksAreLeftAlone() {
    assertEquals("EXPLICIT_KEY 1:1", edit("? a\n: 1\n", KEY));
    assertEquals("EXPLICIT_KEY 1:1", edit("? a\n: 1\n", Patch.at(Patch.remove(), "a").and(KEY)));
    assertEquals("EXPLICIT_KEY 1:1", edit("? [x]\n: 1\nb: 2\n", KEY));
    assertEquals("EXPLICIT_KEY 1:1", edit("{? a : 1}\n", KEY));
    assertEquals("? a\n: 2\n", edit("? a\n: 1\n", Patch.set(Value.of(2), "a")));
    assertEquals("EXPLICIT_KEY 1:3", edit("? a\n", Patch.set(Value.texts("x"), "a")));
  }

  @Test
  void bracketsAroundOnePair() {
    assertEquals("BARE_PAIR 1:2", edit("[a: 1]\n", Patch.item(0, KEY)));
    assertEquals("[a: 2]\n", edit("[a: 1]\n", Patch.item(0, Patch.set(Value.of(2), "a"))));
    assertEquals("[{a: 1, k: true}]\n", edit("[{a: 1}]\n", Patch.item(0, KEY)));
  }

  @Test
  void loneCarriageReturnsAreNotCounted() {
    assertEquals("LINE_ENDS 1:1", edit("a: 1\rb: 2\n", KEY));
    assertEquals("LINE_ENDS 1:1", edit("a: 1\r", KEY));
    assertEquals("LINE_ENDS 1:1", edit("a: 1\r\r\n", KEY));
    assertEquals("a: 1\r\nk: true\r\n", edit("a: 1\r\n", KEY));
  }

  @Test
  void ofAKeyWrittenTwiceTheLastCounts() {
    assertEquals("a: 1\na: 3\n", edit("a: 1\na: 2\n", Patch.set(Value.of(3), "a")));
    assertEquals("b: 1\n", edit("a: 1\nb: 1\na: 2\n", GONE));
    assertEquals("{b: 1}\n", edit("{a: 1, b: 1, a: 2}\n", GONE));
  }

  @Test
  void aListLosesWhatIsNamedAndKeepsTheRest() {
    assertEquals(
        "[]\n",
        edit("- x\n- x\n", new Patch.Items(Map.of(), List.of(Value.of("x")), List.of(), false)));
    assertEquals("- 1\n- \"1\"\n", edit("- 1\n- \"1\"\n- x\n", Patch.removeItems(Value.of("x"))));
    assertEquals("- 1\n", edit("- 1\n- \"1\"\n", Patch.removeItems(Value.of("1"))));
  }

  @Test
  void aNameIsTakenOnce() {
    Patch rename = Patch.at(new Patch.Rename("b"), "a");
    assertEquals("'b': 1\n", edit("'a': 1\n", rename));
    assertEquals("\"b\": 1\n", edit("\"a\": 1\n", rename));
    assertEquals("b : 1 # c\n", edit("a : 1 # c\n", rename));
    assertEquals("{b: 1}\n", edit("{a: 1}\n", rename));
    assertEquals("\"on\": 1\n", edit("a: 1\n", Patch.at(new Patch.Rename("on"), "a")));
    assertEquals(
        "EXPLICIT_KEY 1:3", edit("? |\n  a\n: 1\n", Patch.at(new Patch.Rename("b"), "a\n")));
    assertEquals("c: 1\n", edit("c: 1\n", rename));
  }

  @Test
  void anEditThatMeansSomethingElseIsFound() {
    YamlFile file = Yaml.read("a: 1\nb: 2\n---\nc: 3\n");
    YamlNode root = file.documents().getFirst().root();
    IdentityHashMap<YamlNode, Patch> patches = new IdentityHashMap<>();
    patches.put(root, KEY);
    List<YamlEditor.Target> targets = List.of(new YamlEditor.Target(root, KEY));
    for (String line : List.of("k: false\n", "k: true\nx: 1\n", " k: true\n", "k: [\n", "")) {
      List<Edit> edits = List.of(Edit.insert(10, line));
      Excerpt excerpt = Excerpt.of(file, targets, edits).orElseThrow();
      assertEquals(false, excerpt.means(patches, edits, new Checked(0)), line);
    }
    List<Edit> right = List.of(Edit.insert(10, "k: true\n"));
    assertTrue(
        Excerpt.of(file, targets, right).orElseThrow().means(patches, right, new Checked(0)));
  }

  @Test
  void aPatchOfSeveralNodesIsMadeWhollyOrNotAtAll() {
    YamlFile file = Yaml.read("a: {b: 1}\nc: &x {b: 1}\nd: *x\n");
    Mapping root = (Mapping) file.documents().getFirst().root();
    YamlNode first = root.entries().get(0).value();
    YamlEditor editor = new YamlEditor(file);
    List<YamlEditor.Target> targets =
        List.of(
            new YamlEditor.Target(first, KEY),
            new YamlEditor.Target(root, Patch.set(Value.of(1), "d")));
    assertEquals(Rewrite.Reason.ALIAS, ((Rewrite.Refused) editor.edit(targets)).reason());
    assertTrue(editor.edit(targets.subList(0, 1)) instanceof Rewrite.Done);
  }

  @Test
  void whatIsReadAgainIsTheLongestDocument() {
    assertEquals(10, YamlEditor.mostReadAgain(Yaml.read("a: 1\n---\nb: 22\n")));
    assertEquals(5, YamlEditor.mostReadAgain(Yaml.read("a: 1\n")));
    assertEquals(19, YamlEditor.mostReadAgain(Yaml.read("%YAML 1.2\n---\na: 1\n")));
    assertEquals(0, YamlEditor.mostReadAgain(Yaml.read("")));
  }

  @Test
  void aContextIsMadeInEveryEmptyShape() {
    for (String nothing : List.of("", " ~", " null", " {}", " Null", " NULL")) {
      assertEquals(
          "x: 1\nsecurityContext:\n  runAsNonRoot: true\ny: 2\n",
          edit("x: 1\nsecurityContext:" + nothing + "\ny: 2\n", NON_ROOT),
          nothing);
    }
  }
}
