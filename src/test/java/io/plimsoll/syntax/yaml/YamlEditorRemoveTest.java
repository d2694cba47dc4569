package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlEditorRemoveTest {
  private static Patch remove(String... path) {
    return Patch.at(Patch.remove(), path);
  }

  private static Patch clear(String... path) {
    return Patch.at(new Patch.Remove(false), path);
  }

  private static Patch drop(String item, String... path) {
    return Patch.at(Patch.removeItems(Value.of(item)), path);
  }

  @Test
  void aKeyGoesWithItsLines() {
    String before =
        """
        a: 1
        # about b
        b: # beside
          c: [1,
            2] # last
        d: 4
        """;
    assertEquals("a: 1\n# about b\nd: 4\n", edit(before, remove("b")));
    assertEquals(before.replace("a: 1\n", ""), edit(before, remove("a")));
    assertEquals(before.replace("d: 4\n", ""), edit(before, remove("d")));
    assertEquals("a: 1", edit("a: 1\nb: 2", remove("b")));
    assertEquals("a: 1", edit("a: 1\r\nb: 2\r\nc: 3", remove("b").and(remove("c"))));
  }

  @Test
  void theFirstKeyOfAnItemLeavesTheDash() {
    String before = "- a: 1 # one\n  b: 2\n  # about c\n  c: 3\n- d\n";
    assertEquals("- b: 2\n  # about c\n  c: 3\n- d\n", edit(before, Patch.item(0, remove("a"))));
    assertEquals(
        "- # about c\n  c: 3\n- d\n", edit(before, Patch.item(0, remove("a").and(remove("b")))));
    assertEquals(
        "- {}\n- d\n",
        edit("- a: 1 # one\n- d\n", Patch.item(0, remove("a"))).replace(" # one", ""));
    assertEquals(
        "- b: true\n- d\n",
        edit("- a: 1\n- d\n", Patch.item(0, remove("a").and(Patch.set(Value.of(true), "b")))));
  }

  @Test
  void theLastKeyTakesItsMapAlong() {
    String before = "a:\n  b:\n    c: 1\nd: 2\n";
    assertEquals("d: 2\n", edit(before, remove("a", "b", "c")));
    assertEquals("a:\n  b: {}\nd: 2\n", edit(before, clear("a", "b", "c")));
    assertEquals("a: {b: {}}\n", edit("a: {b: {c: 1}}\n", clear("a", "b", "c")));
    assertEquals("{}\n", edit("a: 1\n", remove("a")));
  }

  @Test
  void oneGoesAndAnotherComes() {
    assertEquals(
        "s:\n  b: true\nx: 1\n",
        edit("s:\n  a: 1\nx: 1\n", remove("s", "a").and(Patch.set(Value.of(true), "s", "b"))));
    assertEquals(
        "s: {b: true}\n",
        edit("s: {a: 1}\n", remove("s", "a").and(Patch.set(Value.of(true), "s", "b"))));
    assertEquals(
        "s: {x: 1, b: true}\n",
        edit("s: {x: 1, a: 1}\n", remove("s", "a").and(Patch.set(Value.of(true), "s", "b"))));
    assertEquals(
        "x: 1\nb: true", edit("x: 1\na: 1", remove("a").and(Patch.set(Value.of(true), "b"))));
  }

  @Test
  void keysInFlow() {
    assertEquals("{b: 2, c: 3}\n", edit("{a: 1, b: 2, c: 3}\n", remove("a")));
    assertEquals("{a: 1, c: 3}\n", edit("{a: 1, b: 2, c: 3}\n", remove("b")));
    assertEquals("{a: 1, b: 2}\n", edit("{a: 1, b: 2, c: 3}\n", remove("c")));
    assertEquals("{b: 2}\n", edit("{a: 1, b: 2, c: 3}\n", remove("a").and(remove("c"))));
    assertEquals("{a: 1,}\n", edit("{a: 1, b: 2,}\n", remove("b")));
  }

  @Test
  void items() {
    assertEquals("a:\n- x\n- z\n", edit("a:\n- x\n- w # why\n- z\n", drop("w", "a")));
    assertEquals("a: [x, z]\n", edit("a: [x, w, z]\n", drop("w", "a")));
    assertEquals("a: [x]\n", edit("a: [x, w, 'w']\n", drop("w", "a")));
    assertEquals("b: 1\n", edit("a:\n- w\nb: 1\n", drop("w", "a")));
    assertEquals(
        "- - z\n", edit("- - w\n  - z\n", Patch.item(0, Patch.removeItems(Value.of("w")))));
    Patch keep = new Patch.Items(Map.of(), List.of(Value.of("w")), List.of(), false);
    assertEquals("a: []\nb: 1\n", edit("a:\n- w\nb: 1\n", Patch.at(keep, "a")));
    assertEquals("a: []\n", edit("a: [w]\n", Patch.at(keep, "a")));
  }

  @Test
  void itemsComeAndGo() {
    Patch patch = new Patch.Items(Map.of(), List.of(Value.of("w")), List.of(Value.of("ALL")), true);
    assertEquals("a:\n- ALL\n", edit("a:\n- w\n", Patch.at(patch, "a")));
    assertEquals("a: [ALL]\n", edit("a: [w]\n", Patch.at(patch, "a")));
    assertEquals("a: [x, ALL]\n", edit("a: [x]\n", Patch.at(patch, "a")));
    assertEquals("a: [ALL]\n", edit("a: []\n", Patch.at(patch, "a")));
    assertEquals("a:\n  - ALL\n", edit("a:\n", Patch.at(patch, "a")));
    assertEquals("a: [ALL]\n", edit("a: [ALL]\n", Patch.at(patch, "a")));
  }

  @Test
  void keysGetAnotherName() {
    assertEquals("b: 1\n", edit("a: 1\n", Patch.at(new Patch.Rename("b"), "a")));
    assertEquals("{\"b\": 1}\n", edit("{\"a\": 1}\n", Patch.at(new Patch.Rename("b"), "a")));
    assertEquals("NAME_TAKEN 1:1", edit("a: 1\nb: 2\n", Patch.at(new Patch.Rename("b"), "a")));
  }

  @Test
  void aRenamedKeyMeetsNoneOfItsName() {
    Patch rename = Patch.at(new Patch.Rename("b"), "a");
    assertEquals("NAME_TAKEN 1:1", edit("a: 1\n", rename.and(Patch.set(Value.of("2"), "b"))));
    assertEquals(
        "NAME_TAKEN 1:1", edit("a: 1\nc: 2\n", rename.and(Patch.at(new Patch.Rename("b"), "c"))));
    assertEquals("b: 1\nc: x\n", edit("a: 1\n", rename.and(Patch.set(Value.of("x"), "c"))));
  }

  @Test
  void nothingToDoIsNoEdit() {
    assertEquals("a: 1\n", edit("a: 1\n", remove("b").and(remove("c", "d"))));
    assertEquals("a: [x]\n", edit("a: [x]\n", drop("y", "a")));
  }

  @Test
  void whatAMergeKeyBringsCannotBeTakenAway() {
    String before = "x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n";
    assertEquals("MERGED 3:3", edit(before, remove("y", "a")));
    assertEquals("MERGED 3:3", edit("x: &x {a: 1}\ny:\n  <<: *x\n", remove("y", "a")));
  }
}
