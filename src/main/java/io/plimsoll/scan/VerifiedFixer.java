package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.rule.Grade;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// Offers fixes that were applied, read and judged again. What the change brought is mended first;
/// what was there before only where it is not in the way.
final class VerifiedFixer implements Fixer {
  /// How many characters of a file are read again at most; a small file may be read often.
  private static final int MOST_CHARACTERS = 6_000_000;

  /// How many findings of a change are mended.
  private static final int MOST_MENDS = 100_000;

  private static final int MOST_OF_A_FILE = 5_000;
  private static final int FEWEST_OF_A_FILE = 50;

  private static final int FEWEST_TRIALS = 12;
  private static final int MOST_TRIALS = 400;

  private final BiFunction<SourceFile, Judgement, Optional<Judgement>> judge;
  private final Predicate<Finding> isWanted;
  private final int most;
  private final Function<Judgement, Suppressions> exceptions;

  /// @param judge reads and judges a changed version of a judged file
  /// @param isWanted which findings are mended
  /// @param most how many findings of a file are mended, the worst ones
  /// @param exceptions that are written in a version of a file
  VerifiedFixer(
      BiFunction<SourceFile, Judgement, Optional<Judgement>> judge,
      Predicate<Finding> isWanted,
      int most,
      Function<Judgement, Suppressions> exceptions) {
    this.exceptions = exceptions;
    this.judge = judge;
    this.isWanted = isWanted;
    this.most = most;
  }

  /// How many findings of a file are mended at most: each costs more the more there are, and
  /// whoever sends many large files must not keep all others waiting.
  ///
  /// @param files in the change
  static int most(int files) {
    return Math.clamp(MOST_MENDS / Math.max(1, files), FEWEST_OF_A_FILE, MOST_OF_A_FILE);
  }

  @Override
  public List<Fix> fix(Task task) {
    List<Named> mendable = task.open().stream().filter(this::isMendable).toList();
    List<NoteMend> notes = task.rejections().mends(mendable);
    List<Mend> mends =
        worst(mendable.stream().filter(named -> !named.draft().judged().isEmpty()).toList())
            .stream()
            .map(named -> Mend.of(named, named.draft().allJudged()))
            .toList();
    return mends.isEmpty() && notes.isEmpty()
        ? List.of()
        : task.head()
            .reading()
            .document()
            .map(document -> fix(document, task, mends, notes))
            .orElse(List.of());
  }

  /// In the same order.
  private List<Named> worst(List<Named> mendable) {
    if (mendable.size() <= most) {
      return mendable;
    }
    Set<Named> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    mendable.stream()
        .sorted(Comparator.comparing((Named named) -> named.draft().severity()).reversed())
        .limit(most)
        .forEach(chosen::add);
    return mendable.stream().filter(chosen::contains).toList();
  }

  private boolean isMendable(Named named) {
    Draft draft = named.draft();
    return draft.status() != Status.FIXED
        && draft.grade() != Grade.NONE
        && isWanted.test(draft.toFinding(named.fingerprint(), List.of(), Optional.empty()));
  }

  private List<Fix> fix(Document document, Task task, List<Mend> mends, List<NoteMend> notes) {
    Function<SourceFile, Optional<Judgement>> again =
        new Versions(judge, document.file(), task.head())::judge;
    Verification verification =
        new Verification(document, task.head(), again, task.excused(), mends);
    int affordable = MOST_CHARACTERS / Math.max(1, document.file().text().length());
    int trials = Math.clamp(affordable, FEWEST_TRIALS, MOST_TRIALS);
    Patches patches = new Patches(document, task.secrets());
    Trials attempts = new Trials(verification, patches, trials);
    List<Patch> settled = attempts.settle(patches.of(with(Status.NEW, mends)));
    List<Patch> older =
        patches.of(with(Status.EXISTING, mends)).stream()
            .filter(patch -> settled.stream().noneMatch(patch::overlaps))
            .toList();
    List<Patch> all = new ArrayList<>(settled);
    all.addAll(older.isEmpty() ? List.of() : attempts.settle(older));
    SecondLook secondLook = new SecondLook(document, verification, again, task.excused());
    List<Patch> complete = secondLook.complete(all, mends);
    LastLook lastLook = new LastLook(document, task, again, exceptions);
    return numbered(lastLook.complete(complete, notes.stream().limit(trials).toList()));
  }

  private static List<Mend> with(Status status, List<Mend> mends) {
    return mends.stream().filter(mend -> mend.named().draft().status() == status).toList();
  }

  private static List<Fix> numbered(List<Patch> patches) {
    List<Patch> sorted =
        patches.stream()
            .sorted(Comparator.comparingInt(patch -> patch.edits().getFirst().startLine()))
            .toList();
    List<Fix> fixes = new ArrayList<>();
    sorted.forEach(patch -> fixes.add(patch.toFix("fix-" + (fixes.size() + 1))));
    return fixes;
  }
}
