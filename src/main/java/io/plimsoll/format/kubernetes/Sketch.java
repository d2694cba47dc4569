package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Repair;
import io.plimsoll.source.Edit;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Repairs with the changes that they make together, before these are bytes.
///
/// @param repairs what is mended
/// @param patches by identity of the node they change
/// @param texts changes inside scalars, which no patch makes
/// @param touched paths of the [Outline]
record Sketch(
    List<Repair> repairs,
    IdentityHashMap<YamlNode, Patch> patches,
    List<Edit> texts,
    Set<String> touched) {

  Sketch {
    repairs = List.copyOf(repairs);
    texts = List.copyOf(texts);
    touched = Set.copyOf(touched);
  }

  /// Both, with the changes of this one first.
  Sketch and(Sketch other) {
    IdentityHashMap<YamlNode, Patch> all = new IdentityHashMap<>(patches);
    other.patches.forEach((node, patch) -> all.merge(node, patch, Patch::and));
    Set<String> paths = new TreeSet<>(touched);
    paths.addAll(other.touched);
    return new Sketch(joined(repairs, other.repairs), all, joined(texts, other.texts), paths);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return new ArrayList<>(Stream.concat(some.stream(), more.stream()).distinct().toList());
  }
}
