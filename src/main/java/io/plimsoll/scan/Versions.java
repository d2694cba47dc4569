package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Judges versions of a file, each as a change of the one that begins most like it: the more two
/// begin with alike, the less is read anew. The last versions are kept, since a patch is tried
/// alone, with others, and again.
final class Versions {
  /// How many are kept beside the first.
  private static final int KEPT = 4;

  private final BiFunction<SourceFile, Judgement, Optional<Judgement>> judge;
  private final List<Version> versions = new ArrayList<>();

  private record Version(SourceFile file, Judgement judgement) {}

  /// @param judge reads and judges a changed version of a judged file
  /// @param first the file without any change
  Versions(
      BiFunction<SourceFile, Judgement, Optional<Judgement>> judge,
      SourceFile first,
      Judgement judgement) {
    this.judge = judge;
    versions.add(new Version(first, judgement));
  }

  /// The judgement of a version; empty when it is not read.
  Optional<Judgement> judge(SourceFile file) {
    Version alike = mostAlike(file);
    if (alike.file.equals(file)) {
      return Optional.of(alike.judgement);
    }
    Optional<Judgement> judgement = judge.apply(file, alike.judgement);
    judgement.ifPresent(found -> keep(new Version(file, found)));
    return judgement;
  }

  private Version mostAlike(SourceFile file) {
    Version best = versions.getFirst();
    int most = best.file.sharedStart(file);
    for (Version other : versions.subList(1, versions.size())) {
      int same = other.file.sharedStart(file);
      if (same > most) {
        best = other;
        most = same;
      }
    }
    return best;
  }

  private void keep(Version version) {
    if (version.judgement.reading().document().isPresent()) {
      versions.add(version);
    }
    if (versions.size() > KEPT + 1) {
      versions.remove(1);
    }
  }
}
