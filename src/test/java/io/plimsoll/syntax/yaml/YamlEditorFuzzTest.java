package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Edits hostile texts: each patch is refused or gives a text that can be edited again to itself.
class YamlEditorFuzzTest {
  @Test
  void anyTextIsEditedOrRefused() {
    Mutations.run(YamlEditorFuzzTest::edit);
  }

  private static void edit(long seed) {
    Mutations mutations = new Mutations(seed);
    String path = mutations.dice().chance(20) ? "a.json" : "a.yaml";
    YamlFile file = YamlFile.parse(SourceFile.of(path, mutations.text()));
    for (int i = 0; i < file.documents().size(); i++) {
      YamlNode root = file.documents().get(i).root();
      Patch patch = patch(mutations.dice());
      if (new YamlEditor(file).edit(root, patch) instanceof Rewrite.Done(List<Edit> edits)) {
        again(file.source().withText(Edit.apply(file.source().text(), edits)), i, patch);
      }
    }
  }

  private static Patch patch(RandomYaml dice) {
    return switch (dice.below(3)) {
      case 0 -> Patch.set(dice.value(2), dice.word(), dice.word());
      case 1 ->
          Patch.at(new Patch.Items(Map.of(), List.of(), List.of(dice.leaf()), true), dice.word());
      default -> Patch.at(new Patch.Remove(dice.chance(50)), dice.word());
    };
  }

  private static void again(SourceFile changed, int index, Patch patch) {
    YamlFile file = YamlFile.parse(changed);
    Rewrite rewrite = new YamlEditor(file).edit(file.documents().get(index).root(), patch);
    if (rewrite instanceof Rewrite.Done(List<Edit> edits) && !edits.isEmpty()) {
      throw new AssertionError("not a fixed point: " + patch + "\n" + changed.text());
    }
  }
}
