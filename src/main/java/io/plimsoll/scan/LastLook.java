package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Puts exceptions right that do not count, where all other patches leave them standing: a patch
/// that takes a comment away with its line leaves nothing to mend there.
final class LastLook {
  private final Document document;
  private final Fixer.Task task;
  private final Function<SourceFile, Optional<Judgement>> judge;
  private final Function<Judgement, Suppressions> exceptions;

  /// @param document without any patch
  /// @param judge reads and judges a changed version of it
  /// @param exceptions that are written in a version of a file
  LastLook(
      Document document,
      Fixer.Task task,
      Function<SourceFile, Optional<Judgement>> judge,
      Function<Judgement, Suppressions> exceptions) {
    this.document = document;
    this.task = task;
    this.judge = judge;
    this.exceptions = exceptions;
  }

  /// The patches with those of exceptions.
  List<Patch> complete(List<Patch> patches, List<NoteMend> notes) {
    if (notes.isEmpty()) {
      return patches;
    }
    List<LineEdit> edits = patches.stream().flatMap(patch -> patch.edits().stream()).toList();
    LinesAfter lines = new LinesAfter(document.file(), edits);
    return between(edits)
        .flatMap(judgement ->
            judgement
                .reading()
                .document()
                .map(between -> {
                  List<Patch> written = new NoteFixer(between, lines).patches(notes);
                  return joined(patches, holding(written, between, judgement), between, judgement);
                }))
        .orElse(patches);
  }

  private Optional<Judgement> between(List<LineEdit> edits) {
    return edits.isEmpty()
        ? Optional.of(task.head())
        : Guard.attempt(() ->
                judge.apply(document.file().withText(LineEdits.apply(document.file(), edits))))
            .flatMap(judgement -> judgement);
  }

  private List<Patch> holding(List<Patch> written, Document between, Judgement judgement) {
    Predicate<List<Patch>> accepts = checks(between, judgement, judgement);
    return written.stream().filter(patch -> accepts.test(List.of(patch))).toList();
  }

  private List<Patch> joined(
      List<Patch> patches, List<Patch> later, Document between, Judgement judgement) {
    Predicate<List<Patch>> accepts = checks(document, task.head(), judgement);
    return later.isEmpty() ? patches : new Junction(between.file(), accepts).of(patches, later);
  }

  private Predicate<List<Patch>> checks(Document from, Judgement judgement, Judgement between) {
    Verification verification = new Verification(from, judgement, judge, task.excused(), List.of());
    NoteCheck notes = new NoteCheck(from.file(), judgement, between, judge, exceptions);
    return patches -> verification.accepts(patches) && notes.accepts(patches);
  }
}
