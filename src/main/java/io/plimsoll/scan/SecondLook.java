package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.source.SourceFile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks again at the file that all patches leave. What can be mended only there joins the patches
/// that make it possible: mending everything twice must be mending it once.
final class SecondLook {
  /// How often it looks at most: each look needs a patch that the one before made possible.
  private static final int MOST_LOOKS = 4;

  /// How often the file is read again for one look, at most.
  private static final int MOST_TRIALS = 24;

  private final Document document;
  private final Verification verification;
  private final Function<SourceFile, Optional<Judgement>> judge;
  private final List<Draft> excused;

  /// @param document without any patch
  /// @param verification of patches of the document
  SecondLook(
      Document document,
      Verification verification,
      Function<SourceFile, Optional<Judgement>> judge,
      List<Draft> excused) {
    this.document = document;
    this.verification = verification;
    this.judge = judge;
    this.excused = excused;
  }

  /// The patches with all that they make possible.
  ///
  /// @param mends all that should be mended
  List<Patch> complete(List<Patch> patches, List<Mend> mends) {
    List<Patch> now = patches;
    for (int look = 0; look < MOST_LOOKS; look++) {
      List<Patch> next = further(now, waiting(now, mends));
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
    return now;
  }

  private static List<Mend> waiting(List<Patch> patches, List<Mend> mends) {
    Set<Named> mended = Collections.newSetFromMap(new IdentityHashMap<>());
    patches.forEach(patch -> patch.mends().forEach(mend -> mended.add(mend.named())));
    return mends.stream().filter(mend -> !mended.contains(mend.named())).toList();
  }

  private List<Patch> further(List<Patch> patches, List<Mend> waiting) {
    if (patches.isEmpty() || waiting.isEmpty()) {
      return patches;
    }
    List<LineEdit> edits = patches.stream().flatMap(patch -> patch.edits().stream()).toList();
    SourceFile file = document.file().withText(LineEdits.apply(document.file(), edits));
    return Guard.attempt(() -> judge.apply(file))
        .flatMap(judgement -> judgement)
        .flatMap(after -> later(after, waiting))
        .map(later -> woven(patches, later, file))
        .orElse(patches);
  }

  /// Patches of what all patches leave; empty when there is nothing more to mend.
  private Optional<List<Patch>> later(Judgement after, List<Mend> waiting) {
    List<Mend> possible =
        waiting.stream()
            .flatMap(
                mend -> parts(mend.named().draft(), after).map(part -> Mend.of(mend.named(), part)))
            .filter(mend -> !mend.repairs().isEmpty())
            .toList();
    return possible.isEmpty()
        ? Optional.empty()
        : after
            .reading()
            .document()
            .map(between -> settled(between, after, possible))
            .filter(later -> !later.isEmpty());
  }

  private List<Patch> settled(Document between, Judgement after, List<Mend> possible) {
    Patches patches = new Patches(between, between.secrets());
    Verification checks = new Verification(between, after, judge, excused, List.of());
    return new Trials(checks, patches, MOST_TRIALS).settle(patches.of(possible));
  }

  /// A finding's verdicts that the patches leave. Where its own are gone, each finding that it
  /// covered stands for itself.
  private static Stream<List<Judged>> parts(Draft draft, Judgement after) {
    return standing(draft.judged(), after).isEmpty()
        ? draft.covered().stream().flatMap(milder -> parts(milder, after))
        : Stream.of(standing(draft.allJudged(), after));
  }

  private static List<Judged> standing(List<Judged> before, Judgement after) {
    Set<String> keys = keys(before);
    return after.verdicts().filter(judged -> keys.contains(judged.key())).toList();
  }

  private static Set<String> keys(List<Judged> judged) {
    return judged.stream().map(Judged::key).collect(Collectors.toSet());
  }

  private List<Patch> woven(List<Patch> patches, List<Patch> later, SourceFile between) {
    return new Junction(between, verification::accepts)
        .of(patches, later.stream().map(SecondLook::asFromTheStart).toList());
  }

  /// The same with the verdicts that the document had from the start.
  private static Patch asFromTheStart(Patch later) {
    List<Mend> mends =
        later.mends().stream()
            .map(mend -> new Mend(mend.named(), fromTheStart(mend), mend.repairs(), mend.grade()))
            .toList();
    return new Patch(mends, later.edits(), later.touched());
  }

  private static List<Judged> fromTheStart(Mend mend) {
    Draft draft = mend.named().draft();
    Set<String> keys = keys(mend.judged());
    return draft.allJudged().stream()
        .filter(judged -> draft.judged().contains(judged) || keys.contains(judged.key()))
        .toList();
  }
}
