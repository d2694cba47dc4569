package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import java.util.List;

/// Applies patches in tests.
final class Edits {
  private Edits() {}

  static final Patch NON_ROOT = Patch.set(Value.of(true), "securityContext", "runAsNonRoot");
  static final Patch DROP_ALL =
      Patch.set(Value.texts("ALL"), "securityContext", "capabilities", "drop");

  /// The text after a patch of its first document's root.
  static String edit(String before, Patch patch) {
    return apply(Yaml.read(before), patch);
  }

  static String editJson(String before, Patch patch) {
    return apply(Yaml.json(before), patch);
  }

  private static String apply(YamlFile file, Patch patch) {
    String before = file.source().text();
    return switch (new YamlEditor(file).edit(file.documents().getFirst().root(), patch)) {
      case Rewrite.Done(List<Edit> edits) -> twice(file, Edit.apply(before, edits), patch);
      case Rewrite.Refused(Rewrite.Reason reason, var at) ->
          reason + " " + Yaml.position(file, at.start());
    };
  }

  private static String twice(YamlFile file, String after, Patch patch) {
    YamlFile read = YamlFile.parse(SourceFile.of(file.source().path(), after), file.json());
    Rewrite again = new YamlEditor(read).edit(read.documents().getFirst().root(), patch);
    if (!again.equals(new Rewrite.Done(List.of()))) {
      throw new AssertionError("not a fixed point: " + again + "\n" + after);
    }
    return after;
  }
}
