package io.plimsoll.format.kubernetes;

import io.plimsoll.format.CommandLines;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes commands inside the scalars that hold them: only where the file has the command's
/// characters as the shell sees them. A word that is a whole item of a list goes with its item.
record TextRepairs(SourceFile file, Anchors anchors, Draughtsman draughtsman) {

  Optional<Sketch> sketch(Repair repair, Pod.Part part) {
    return switch (repair.remedy()) {
      case Remedy.ReplaceText(Span at, String replacement) ->
          isPlain(replacement)
              ? inside(repair, part, List.of(new Edit(at, replacement)))
              : Optional.empty();
      case Remedy.RemoveWords(List<Span> words) -> without(repair, part, words);
      default -> Optional.empty();
    };
  }

  private Optional<Sketch> without(Repair repair, Pod.Part part, List<Span> words) {
    Map<Span, Wish> items = new HashMap<>();
    collect(part.place(), List.of(), part, items);
    List<Wish> wishes = words.stream().filter(items::containsKey).map(items::get).toList();
    List<Span> rest = words.stream().filter(word -> !items.containsKey(word)).toList();
    CommandLines lines = new CommandLines(file, '\\');
    List<Edit> edits = lines.without(rest, lines::withBlanks);
    if (wishes.isEmpty()) {
      return inside(repair, part, edits);
    }
    Optional<Sketch> lists = draughtsman.sketch(repair, wishes);
    return edits.isEmpty()
        ? lists
        : lists.flatMap(sketch -> inside(repair, part, edits).map(sketch::and));
  }

  /// What takes a whole item away, by the place of its text.
  private void collect(Place place, List<String> path, Pod.Part part, Map<Span, Wish> found) {
    if (place.node() instanceof Mapping) {
      for (Place.Member member : place.members()) {
        List<String> longer = new ArrayList<>(path);
        longer.add(member.name());
        collect(member.value(), longer, part, found);
      }
    }
    List<Place> items = place.items();
    for (int i = 0; i < items.size(); i++) {
      Patch removal = new Patch.Items(Map.of(i, Patch.remove()), List.of(), List.of(), true);
      Wish wish = new Wish(part.place(), part.outline(), path, removal);
      items
          .get(i)
          .scalar()
          .flatMap(new ScalarText(file)::oneLineSpan)
          .ifPresent(span -> found.put(span, wish));
    }
  }

  private Optional<Sketch> inside(Repair repair, Pod.Part part, List<Edit> edits) {
    List<Scalar> scalars = scalars(part.place());
    boolean exact =
        edits.stream().allMatch(edit -> scalars.stream().anyMatch(s -> holds(s, edit.span())));
    return edits.isEmpty() || !exact
        ? Optional.empty()
        : Optional.of(
            new Sketch(List.of(repair), new IdentityHashMap<>(), edits, Set.of(part.outline())));
  }

  /// Whether a replacement means the same in every style of scalar.
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> "\"'\\\n#".indexOf(c) >= 0) && !text.contains(": ");
  }

  private boolean holds(Scalar scalar, Span span) {
    return scalar.span().contains(span)
        && !anchors.isShared(scalar)
        && new ScalarText(file).isExact(scalar);
  }

  private static List<Scalar> scalars(Place place) {
    List<Scalar> found = new ArrayList<>();
    place.scalar().filter(_ -> place.isOwn()).ifPresent(found::add);
    if (place.node() instanceof Mapping) {
      place.members().forEach(member -> found.addAll(scalars(member.value())));
    }
    place.items().forEach(item -> found.addAll(scalars(item)));
    return found;
  }
}
