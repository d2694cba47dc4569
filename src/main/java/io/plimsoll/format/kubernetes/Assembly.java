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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes edits of sketches. Sketches whose edits share a line are written together.
final class Assembly {

  /// Characters that all passes over a file may read together.
  private static final int BUDGET = 10_000_000;

  private final YamlFile file;
  private final YamlEditor editor;

  Assembly(YamlFile file, YamlEditor editor) {
    this.file = file;
    this.editor = editor;
  }

  /// A sketch with its edits.
  private record Drawn(Sketch sketch, List<Edit> edits) {}

  /// The bundles of groups of sketches, each group in one pass, where none shares a line with
  /// another. Every pass reads what it changes once more, so a large file with many of them gets
  /// fewer and larger ones.
  List<Bundle> bundles(List<List<Sketch>> groups) {
    int passes = Math.max(1, BUDGET / Math.max(1, YamlEditor.mostReadAgain(file)));
    List<Drawn> drawings =
        groups.size() <= passes
            ? groups.stream().flatMap(group -> join(group).stream()).toList()
            : chunks(groups, passes).stream().flatMap(sketch -> draw(sketch).stream()).toList();
    Map<Integer, Drawn> lines = new TreeMap<>();
    drawings.forEach(drawn -> place(drawn, lines));
    Set<Drawn> done = Collections.newSetFromMap(new IdentityHashMap<>());
    return lines.values().stream()
        .filter(done::add)
        .map(drawn -> new Bundle(drawn.sketch.repairs(), drawn.edits, drawn.sketch.touched()))
        .toList();
  }

  private static List<Sketch> chunks(List<List<Sketch>> groups, int passes) {
    int size = (groups.size() + passes - 1) / passes;
    List<Sketch> chunks = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += size) {
      groups.subList(i, Math.min(i + size, groups.size())).stream()
          .flatMap(List::stream)
          .reduce(Sketch::and)
          .ifPresent(chunks::add);
    }
    return chunks;
  }

  /// Joins sketches that one pass shall write; those that cannot be written with the ones before
  /// them are left out.
  private Optional<Drawn> join(List<Sketch> sketches) {
    Optional<Drawn> all = sketches.stream().reduce(Sketch::and).flatMap(this::draw);
    if (all.isPresent() || sketches.size() == 1) {
      return all;
    }
    Optional<Drawn> kept = Optional.empty();
    for (Sketch sketch : sketches) {
      Optional<Drawn> more = draw(kept.map(some -> some.sketch.and(sketch)).orElse(sketch));
      kept = more.isPresent() ? more : kept;
    }
    return kept;
  }

  private Optional<Drawn> draw(Sketch sketch) {
    return edits(sketch).map(edits -> new Drawn(sketch, edits));
  }

  /// Gives a sketch its lines; one that meets another there is written together with it, or not.
  private void place(Drawn drawn, Map<Integer, Drawn> lines) {
    List<Integer> own = lines(drawn.edits);
    Optional<Drawn> other = own.stream().map(lines::get).filter(Objects::nonNull).findFirst();
    if (other.isEmpty()) {
      own.forEach(line -> lines.put(line, drawn));
      return;
    }
    Sketch both = other.get().sketch.and(drawn.sketch);
    Optional<List<Edit>> edits = edits(both);
    if (edits.isPresent()) {
      lines(other.get().edits).forEach(lines::remove);
      place(new Drawn(both, edits.get()), lines);
    }
  }

  private List<Integer> lines(List<Edit> edits) {
    LineMap map = file.source().lines();
    return edits.stream()
        .map(Edit::span)
        .flatMapToInt(s -> IntStream.rangeClosed(map.lineAt(s.start()), map.lineAt(s.end())))
        .distinct()
        .boxed()
        .toList();
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
    return editor.edit(targets) instanceof Rewrite.Done(List<Edit> edits) && !edits.isEmpty()
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
