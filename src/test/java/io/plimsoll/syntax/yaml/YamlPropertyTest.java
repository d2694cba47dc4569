package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class YamlPropertyTest {
  @Property(tries = 600)
  void whatIsWrittenIsRead(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    Value.Entries root = dice.entries(4);
    String text = dice.document(root).text();
    YamlFile file = Yaml.read(text);
    assertEquals(List.of(), file.problems(), text);
    assertEquals(Meaning.canonical(root), Meaning.of(file.documents().getFirst().root()), text);
  }

  @Property(tries = 300)
  void everySpanLiesInItsParent(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(4)).text();
    YamlFile file = Yaml.read(text);
    inside(file.documents().getFirst().root(), new Span(0, text.length()));
    file.comments().all().forEach(c -> assertTrue(c.span().of(text).startsWith("# "), text));
  }

  static void inside(YamlNode node, Span outer) {
    assertTrue(outer.contains(node.whole()), () -> node + " in " + outer);
    switch (node) {
      case Mapping map ->
          map.entries()
              .forEach(entry -> {
                inside(entry.key(), map.span());
                inside(entry.value(), map.span());
              });
      case Sequence list -> list.items().forEach(item -> inside(item, list.span()));
      case Scalar _, Alias _ -> {}
    }
  }

  @Property(tries = 1500)
  void aPatchIsAppliedExactly(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(4)).text();
    YamlFile file = Yaml.read(text);
    YamlNode root = file.documents().getFirst().root();
    Patch patch = patch(root, dice, 4);
    assertInstanceOf(
        Rewrite.Done.class, new YamlEditor(file).edit(root, patch), () -> text + "\n" + patch);
    Edits.edit(text, patch);
  }

  @Property(tries = 300)
  void anAddedKeyMovesNothing(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(4)).text();
    YamlFile file = Yaml.read(text);
    Patch patch = Patch.set(Value.of(true), "absent", "key");
    if (new YamlEditor(file).edit(file.documents().getFirst().root(), patch)
        instanceof Rewrite.Done(List<Edit> edits)) {
      assertEquals(1, edits.size(), text);
      assertTrue(edits.getFirst().span().isEmpty(), text);
    }
  }

  @Property(tries = 300)
  void aScalarIsReplacedAlone(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(4)).text();
    YamlFile file = Yaml.read(text);
    Mapping root = (Mapping) file.documents().getFirst().root();
    for (Mapping.Entry entry : root.entries()) {
      Patch patch = Patch.set(Value.of("other"), entry.name().orElseThrow());
      if (entry.value() instanceof Scalar scalar
          && new YamlEditor(file).edit(root, patch) instanceof Rewrite.Done(List<Edit> edits)) {
        assertEquals(List.of(scalar.span()), edits.stream().map(Edit::span).toList(), text);
      }
    }
  }

  /// A random patch that fits a node: sets, removals and additions, no rename and no index.
  static Patch patch(YamlNode node, RandomYaml dice, int depth) {
    return switch (node) {
      case Mapping map when depth > 0 -> keys(map, dice, depth);
      case Sequence list when depth > 0 -> items(list, dice);
      case Mapping _, Sequence _, Scalar _, Alias _ -> Patch.set(dice.value(2));
    };
  }

  private static Patch keys(Mapping map, RandomYaml dice, int depth) {
    Map<String, Patch> keys = new LinkedHashMap<>();
    for (Mapping.Entry entry : map.entries()) {
      switch (dice.below(4)) {
        case 0 -> keys.put(entry.name().orElseThrow(), new Patch.Remove(dice.chance(50)));
        case 1 -> keys.put(entry.name().orElseThrow(), patch(entry.value(), dice, depth - 1));
        default -> {}
      }
    }
    if (dice.chance(50)) {
      keys.putIfAbsent(dice.word(), Patch.set(dice.value(2)));
      keys.putIfAbsent("more", Patch.set(dice.value(2), "deep", dice.word()));
    }
    return new Patch.Keys(keys);
  }

  private static Patch items(Sequence list, RandomYaml dice) {
    List<Value> remove = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (dice.chance(40)) {
        remove.add(Meaning.of(item));
      }
    }
    List<Value> add = dice.chance(60) ? List.of(new Value.Text("added")) : List.of();
    return new Patch.Items(Map.of(), remove, add, dice.chance(50));
  }
}
