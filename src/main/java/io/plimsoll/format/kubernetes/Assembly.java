package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Bundle;
import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Rewrite;
import io.plimsoll.syntax.yaml.YamlEditor;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes edits of sketches. Sketches whose edits share a line are written together.
record Assembly(YamlFile file) {

  /// A sketch with its edits.
  private record Drawn(Sketch sketch, List<Edit> edits) {}

  /// Joins sketches that one pass shall write; those that cannot be written with the ones before
  /// them are left out.
  List<Sketch> join(List<Sketch> sketches) {
    Optional<Sketch> all = sketches.stream().reduce(Sketch::and);
    if (all.isEmpty() || edits(all.get()).isPresent()) {
      return all.stream().toList();
    }
    Optional<Sketch> kept = Optional.empty();
    for (Sketch sketch : sketches) {
      Sketch more = kept.map(some -> some.and(sketch)).orElse(sketch);
      kept = edits(more).isPresent() ? Optional.of(more) : kept;
    }
    return kept.stream().toList();
  }

  /// The bundles of sketches, none of which shares a line with another.
  List<Bundle> bundles(List<Sketch> sketches) {
    List<Drawn> done = new ArrayList<>();
    for (Sketch sketch : sketches) {
      edits(sketch).ifPresent(edits -> place(new Drawn(sketch, edits), done));
    }
    return done.stream()
        .map(drawn -> new Bundle(drawn.sketch.repairs(), drawn.edits, drawn.sketch.touched()))
        .toList();
  }

  private void place(Drawn drawn, List<Drawn> done) {
    BitSet lines = lines(drawn.edits);
    for (Drawn other : done) {
      if (lines(other.edits).intersects(lines)) {
        Sketch both = other.sketch.and(drawn.sketch);
        Optional<List<Edit>> edits = edits(both);
        if (edits.isPresent()) {
          done.remove(other);
          place(new Drawn(both, edits.get()), done);
        }
        return;
      }
    }
    done.add(drawn);
  }

  private BitSet lines(List<Edit> edits) {
    LineMap map = file.source().lines();
    BitSet lines = new BitSet();
    for (Edit edit : edits) {
      lines.set(map.lineAt(edit.span().start()), map.lineAt(edit.span().end()) + 1);
    }
    return lines;
  }

  /// The edits of a sketch; empty when it cannot be written, or changes nothing.
  private Optional<List<Edit>> edits(Sketch sketch) {
    List<YamlEditor.Target> targets = new ArrayList<>();
    for (Map.Entry<YamlNode, Patch> entry : sketch.patches().entrySet()) {
      targets.add(new YamlEditor.Target(entry.getKey(), entry.getValue()));
    }
    targets.sort((a, b) -> a.node().span().compareTo(b.node().span()));
    if (targets.isEmpty()) {
      return checked(sketch.texts());
    }
    return YamlEditor.edit(file, targets) instanceof Rewrite.Done(List<Edit> edits)
            && !edits.isEmpty()
        ? checked(edits, sketch.texts())
        : Optional.empty();
  }

  private Optional<List<Edit>> checked(List<Edit> patched, List<Edit> texts) {
    List<Edit> all = new ArrayList<>(patched);
    all.addAll(texts);
    return texts.isEmpty() ? Optional.of(all) : checked(all);
  }

  /// Edits inside scalars, when the file can be read as well afterwards as before.
  private Optional<List<Edit>> checked(List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    int end = 0;
    for (Edit edit : sorted) {
      if (edit.span().start() < end) {
        return Optional.empty();
      }
      end = edit.span().end();
    }
    String changed = Edit.apply(file.source().text(), sorted);
    YamlFile read = YamlFile.parse(file.source().withText(changed));
    boolean same =
        read.problems().size() == file.problems().size()
            && read.documents().size() == file.documents().size();
    return same ? Optional.of(sorted) : Optional.empty();
  }
}
