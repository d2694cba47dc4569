package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static String meaning(String text, String key) {
    return Yaml.meaning(Yaml.root(text).get(key).orElseThrow());
  }

  @Test
  void ownKeysWinWhereverTheyStand() {
    String text =
        """
        base: &base {a: 1, b: 2}
        before: {<<: *base, a: 3}
        after: {a: 3, <<: *base}
        """;
    assertEquals("{a: 3, b: 2}", meaning(text, "before"));
    assertEquals("{a: 3, b: 2}", meaning(text, "after"));
  }

  @Test
  void theEarlierOfSeveralWins() {
    String text =
        """
        x: &x {a: 1}
        y: &y {a: 2, b: 2}
        all: &all [*x, *y]
        list: {<<: [*x, *y]}
        alias: {<<: *all}
        """;
    assertEquals("{a: 1, b: 2}", meaning(text, "list"));
    assertEquals("{a: 1, b: 2}", meaning(text, "alias"));
  }

  @Test
  void quotedItIsAnOrdinaryKey() {
    assertEquals("{<<: {a: 1}}", meaning("x: {'<<': {a: 1}}", "x"));
    assertEquals("{a: 1}", meaning("x: {<<: {a: 1}}", "x"));
  }

  @Test
  void onlyMapsMerge() {
    YamlFile file = Yaml.read("x: {<<: 1}\n");
    assertEquals(List.of("yaml-merge-value 1:9"), Yaml.places(file, file.remarks()));
  }

  @Test
  void theWayIsRemembered() {
    String text =
        """
        x: &x
          a: &a {b: 1}
        y: &y
          <<: *x
        z:
          <<: *y
          own: {c: 2}
          again: *a
        """;
    Place root = Yaml.root(text);
    Place deep = root.get("z", "a", "b").orElseThrow();
    assertEquals("1", deep.written().of(text));
    assertEquals(List.of("y", "x"), deep.through().stream().map(Alias::name).toList());
    assertTrue(root.get("z", "own", "c").orElseThrow().isOwn());
    assertTrue(root.get("z").orElseThrow().member("a").orElseThrow().merged());
    Place again = root.get("z", "again").orElseThrow();
    assertFalse(again.isOwn());
    assertEquals("{b: 1}", again.written().of(text));
  }

  @Test
  void itemsRememberTheirAliases() {
    String text = "x: &x [1]\ny: [*x, 2]\n";
    List<Place> items = Yaml.root(text).get("y").orElseThrow().items();
    assertEquals(
        List.of(List.of("x"), List.of()),
        items.stream().map(item -> item.through().stream().map(Alias::name).toList()).toList());
  }

  @Test
  void anAnchorCanBeWrittenAgain() {
    assertEquals(
        "{a: 1, b: 1, c: 2, d: 2}", Yaml.meaning(Yaml.root("a: &x 1\nb: *x\nc: &x 2\nd: *x")));
  }

  @Test
  void nothingIsAtAMissingPath() {
    assertTrue(Yaml.root("a: {b: 1}").get("a", "c").isEmpty());
    assertTrue(Yaml.root("a: {b: 1}").get("a", "b", "c").isEmpty());
  }
}
