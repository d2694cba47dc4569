package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes commands inside the scalars that hold them: only where the file has the command's
/// characters as the shell sees them.
record TextRepairs(SourceFile file, Anchors anchors) {

  Optional<Sketch> sketch(Repair repair, Pod.Part part) {
    List<Edit> edits = edits(repair.remedy());
    List<Scalar> scalars = scalars(part.place());
    boolean exact =
        edits.stream().allMatch(edit -> scalars.stream().anyMatch(s -> holds(s, edit.span())));
    return edits.isEmpty() || !exact || !isPlain(repair.remedy())
        ? Optional.empty()
        : Optional.of(
            new Sketch(List.of(repair), new IdentityHashMap<>(), edits, Set.of(part.outline())));
  }

  private List<Edit> edits(Remedy remedy) {
    return switch (remedy) {
      case Remedy.ReplaceText(Span at, String replacement) -> List.of(new Edit(at, replacement));
      case Remedy.RemoveWords(List<Span> words) ->
          words.stream().map(word -> Edit.delete(withBlanks(word))).toList();
      default -> List.of();
    };
  }

  /// A word with the blanks before it on its line.
  private Span withBlanks(Span word) {
    int start = word.start();
    while (start > 0
        && (file.text().charAt(start - 1) == ' ' || file.text().charAt(start - 1) == '\t')) {
      start--;
    }
    return new Span(start, word.end());
  }

  /// Whether a replacement means the same in every style of scalar.
  private static boolean isPlain(Remedy remedy) {
    return !(remedy instanceof Remedy.ReplaceText(_, String text))
        || (text.chars().noneMatch(c -> "\"'\\\n#".indexOf(c) >= 0) && !text.contains(": "));
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
