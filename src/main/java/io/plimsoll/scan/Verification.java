package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Applies patches, reads and judges the file again, and says whether all is well: the findings are
/// gone, nothing as bad came, nothing became invalid, and no other setting changed.
final class Verification {
  private final Document before;
  private final Tally tally;
  private final Map<String, String> outline;
  private final Map<String, Integer> faults;
  private final Set<String> failed;
  private final Function<SourceFile, Optional<Judgement>> judge;
  private final List<Judged> excused;
  private final List<Draft> shared;

  /// @param judgement of the file without any patch
  /// @param judge reads and judges the file again
  /// @param excused what an exception silences; whoever wrote it wants the setting as it is
  /// @param mends all that could be mended; one of several things is mended for all or for none, or
  ///   what it covers would come to light for some
  Verification(
      Document before,
      Judgement judgement,
      Function<SourceFile, Optional<Judgement>> judge,
      List<Draft> excused,
      List<Mend> mends) {
    this.before = before;
    this.tally = Tally.of(judgement);
    this.outline = before.outline();
    this.faults = faults(before);
    this.failed = judgement.failed();
    this.judge = judge;
    this.excused =
        excused.stream()
            .flatMap(draft -> draft.allJudged().stream())
            .filter(Judged::isBroken)
            .toList();
    this.shared =
        mends.stream()
            .map(mend -> mend.named().draft())
            .filter(draft -> draft.judged().size() > 1)
            .toList();
  }

  /// Whether all patches together do what they must.
  boolean accepts(List<Patch> patches) {
    return Guard.attempt(() -> holds(patches)).orElse(false);
  }

  private boolean holds(List<Patch> patches) {
    List<LineEdit> edits = patches.stream().flatMap(patch -> patch.edits().stream()).toList();
    return judge
        .apply(before.file().withText(LineEdits.apply(before.file(), edits)))
        .filter(after -> failed.containsAll(after.failed()))
        .filter(after -> mends(patches, after))
        .flatMap(after -> after.reading().document())
        .filter(after -> addsNoFault(after) && leavesTheRest(patches, after))
        .isPresent();
  }

  private boolean mends(List<Patch> patches, Judgement after) {
    List<Judged> mended = new ArrayList<>();
    patches.forEach(patch -> patch.mends().forEach(mend -> mended.addAll(mend.judged())));
    Severity mildest = mildest(patches);
    Tally now = Tally.of(after);
    return tally.isMendedBy(mended, now, mildest)
        && tally.isKeptBy(excused, mended, now)
        && keepsWhole(new HashSet<>(mended), now);
  }

  /// The mildest severity of what is mended by settings: exceptions say nothing of what may come.
  private static Severity mildest(List<Patch> patches) {
    return patches.stream()
        .flatMap(patch -> patch.mends().stream())
        .filter(mend -> !mend.judged().isEmpty())
        .map(mend -> mend.named().draft().severity())
        .min(Comparator.naturalOrder())
        .orElse(Severity.CRITICAL);
  }

  private boolean keepsWhole(Set<Judged> mended, Tally now) {
    return shared.stream()
        .map(Draft::judged)
        .allMatch(judged -> mended.containsAll(judged) || tally.isWhole(judged, now));
  }

  private boolean addsNoFault(Document after) {
    return faults(after).entrySet().stream()
        .allMatch(fault -> fault.getValue() <= faults.getOrDefault(fault.getKey(), 0));
  }

  private static Map<String, Integer> faults(Document document) {
    Map<String, Integer> faults = new HashMap<>();
    Stream.concat(document.problems().stream(), document.conflicts().stream())
        .map(Problem::code)
        .forEach(code -> faults.merge(code, 1, Integer::sum));
    return faults;
  }

  private boolean leavesTheRest(List<Patch> patches, Document after) {
    Set<String> touched = new HashSet<>();
    patches.forEach(patch -> touched.addAll(patch.touched()));
    Set<String> above = new HashSet<>();
    touched.forEach(path -> above.addAll(parents(path)));
    return changed(after.outline()).stream().allMatch(path -> isTouched(path, touched, above));
  }

  /// The paths that have another value now, or are there in one version alone.
  private List<String> changed(Map<String, String> now) {
    List<String> changed = new ArrayList<>();
    outline.forEach((path, value) -> {
      if (!value.equals(now.get(path))) {
        changed.add(path);
      }
    });
    now.forEach((path, _) -> {
      if (!outline.containsKey(path)) {
        changed.add(path);
      }
    });
    return changed;
  }

  /// Whether a path is one that may change, or lies below one, or is the emptied or filled parent
  /// of one.
  private static boolean isTouched(String path, Set<String> touched, Set<String> above) {
    return touched.contains(path)
        || above.contains(path)
        || parents(path).stream().anyMatch(touched::contains);
  }

  /// The paths that a path lies below: what stands before each of its separators.
  private static List<String> parents(String path) {
    List<String> parents = new ArrayList<>();
    parents.add("");
    for (int i = 1; i < path.length(); i++) {
      if ("/.[#".indexOf(path.charAt(i)) >= 0) {
        parents.add(path.substring(0, i));
      }
    }
    return parents;
  }
}
