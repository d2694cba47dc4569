package io.plimsoll.scan;

import io.plimsoll.policy.Suppression;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.rule.Grade;
import io.plimsoll.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Applies patches and says whether the exceptions they speak of are put right, no other became
/// wrong, nothing that was silent is said, and nothing falls silent but by a patch graded so.
final class NoteCheck {
  private final SourceFile file;
  private final Function<SourceFile, Optional<Judgement>> judge;
  private final Function<Judgement, Suppressions> exceptions;
  private final Map<String, Integer> faults;
  private final Heard heard;

  /// How often each verdict is said, and how often an exception silences it.
  private record Heard(Map<String, Integer> said, Map<String, Integer> silent) {

    /// Raises another one's counts to these.
    void raise(Heard other) {
      said.forEach((key, count) -> other.said.merge(key, count, Math::max));
      silent.forEach((key, count) -> other.silent.merge(key, count, Math::max));
    }
  }

  /// @param before the file without any patch
  /// @param between the file with the patches of settings, which may bring milder findings
  NoteCheck(
      SourceFile file,
      Judgement before,
      Judgement between,
      Function<SourceFile, Optional<Judgement>> judge,
      Function<Judgement, Suppressions> exceptions) {
    this.file = file;
    this.judge = judge;
    this.exceptions = exceptions;
    Suppressions written = exceptions.apply(before);
    this.faults = faults(written);
    this.heard = heard(before, written.valid());
    heard(between, exceptions.apply(between).valid()).raise(heard);
  }

  boolean accepts(List<Patch> patches) {
    List<LineEdit> edits = patches.stream().flatMap(patch -> patch.edits().stream()).toList();
    return Guard.attempt(() -> judge.apply(file.withText(LineEdits.apply(file, edits))))
        .flatMap(judgement -> judgement)
        .filter(after -> holds(patches, after))
        .isPresent();
  }

  private boolean holds(List<Patch> patches, Judgement after) {
    Suppressions written = exceptions.apply(after);
    Heard now = heard(after, written.valid());
    boolean mayFallSilent = patches.stream().anyMatch(patch -> patch.grade() == Grade.CHECK);
    return isWithin(faults(written), without(mended(patches)))
        && isWithin(now.said, heard.said)
        && (mayFallSilent || isWithin(now.silent, heard.silent));
  }

  private static Map<String, Integer> faults(Suppressions written) {
    Map<String, Integer> faults = new HashMap<>();
    written.rejected().forEach(one -> faults.merge(Rejections.name(one), 1, Integer::sum));
    return faults;
  }

  private static List<String> mended(List<Patch> patches) {
    return patches.stream()
        .flatMap(patch -> patch.mends().stream())
        .map(mend -> mend.named().draft())
        .filter(draft -> draft.card().equals(EngineCards.REASONED_SUPPRESSION))
        .map(Rejections::name)
        .toList();
  }

  private Map<String, Integer> without(List<String> mended) {
    Map<String, Integer> left = new HashMap<>(faults);
    mended.forEach(name -> left.merge(name, -1, Integer::sum));
    return left;
  }

  private static boolean isWithin(Map<String, Integer> counts, Map<String, Integer> most) {
    return counts.entrySet().stream()
        .allMatch(one -> one.getValue() <= most.getOrDefault(one.getKey(), 0));
  }

  private static Heard heard(Judgement version, List<Suppression> exceptions) {
    Heard heard = new Heard(new HashMap<>(), new HashMap<>());
    version
        .verdicts()
        .filter(Judged::isBroken)
        .forEach(judged -> {
          boolean isSilent =
              exceptions.stream().anyMatch(one -> one.silences(judged.rule(), judged.at()));
          (isSilent ? heard.silent : heard.said).merge(judged.key(), 1, Integer::sum);
        });
    return heard;
  }
}
