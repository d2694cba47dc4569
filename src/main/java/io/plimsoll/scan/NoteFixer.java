package io.plimsoll.scan;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.source.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes patches of exceptions, in the text that all other patches leave.
final class NoteFixer {
  private final Document between;
  private final LineEditing editing;
  private final LinesAfter lines;
  private final List<Note> free;

  /// @param between what the other patches leave
  /// @param lines where its lines come from
  NoteFixer(Document between, LinesAfter lines) {
    this.between = between;
    this.editing = new LineEditing(between.file(), new Masking(between.file(), between.secrets()));
    this.lines = lines;
    this.free = new ArrayList<>(between.notes());
  }

  /// A patch that is being written.
  private record Sketch(List<Mend> mends, List<Edit> edits, Set<String> touched) {

    Sketch with(Sketch other) {
      List<Mend> allMends = new ArrayList<>(mends);
      allMends.addAll(other.mends);
      List<Edit> allEdits = new ArrayList<>(edits);
      allEdits.addAll(other.edits);
      Set<String> allTouched = new HashSet<>(touched);
      allTouched.addAll(other.touched);
      return new Sketch(allMends, allEdits, allTouched);
    }
  }

  /// Patches that have no line in common; exceptions that cannot be written are left out.
  List<Patch> patches(List<NoteMend> notes) {
    List<Sketch> sketches = new ArrayList<>();
    for (NoteMend note : notes) {
      sketch(note).ifPresent(sketch -> join(sketch, sketches));
    }
    return sketches.stream().flatMap(sketch -> patch(sketch).stream()).toList();
  }

  private void join(Sketch sketch, List<Sketch> sketches) {
    Optional<Patch> patch = patch(sketch);
    Optional<Sketch> other =
        sketches.stream()
            .filter(one -> patch.flatMap(p -> patch(one).filter(p::overlaps)).isPresent())
            .findFirst();
    other.ifPresent(sketches::remove);
    sketches.add(other.map(one -> one.with(sketch)).orElse(sketch));
  }

  private Optional<Sketch> sketch(NoteMend mend) {
    return now(mend.note())
        .flatMap(note -> Guard.attempt(() -> mend.write(between, note)))
        .flatMap(bundle -> bundle)
        .map((Bundle bundle) -> new Sketch(mend.mends(), bundle.edits(), bundle.touched()));
  }

  private Optional<Patch> patch(Sketch sketch) {
    return Guard.attempt(() -> editing.of(sketch.edits))
        .flatMap(edits -> edits)
        .filter(edits -> !edits.isEmpty())
        .map(edits -> new Patch(sketch.mends, edits, sketch.touched));
  }

  /// The note as it stands in the text between.
  private Optional<Note> now(Note before) {
    LinesAfter.Range range = lines.of(before.at());
    Optional<Note> found =
        free.stream()
            .filter(note -> note.key().equals(before.key()) && note.text().equals(before.text()))
            .filter(note -> range.holds(between.file().lines().lineAt(note.at().span().start())))
            .findFirst();
    found.ifPresent(free::remove);
    return found;
  }
}
