package io.plimsoll.app.job;

import io.plimsoll.format.Format;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.source.Diff;
import io.plimsoll.source.Hunk;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the patch of a file gives away of its kind before the file is read: a file that was added
/// is shown from its start, as is one that was changed near it; of others Git names the key at the
/// margin above the lines it shows.
final class PatchSign {
  /// Nothing else needs a closer look.
  private static final List<String> WORDS = List.of("apiVersion", "services", "@@ spec:");

  /// The key that objects of Kubernetes have and hardly anything else.
  private static final Pattern BELOW_SPEC =
      Pattern.compile("^@@ [-+,0-9 ]+ @@ spec:\\s*$", Pattern.MULTILINE);

  private final List<Format> formats;

  PatchSign(List<Format> formats) {
    this.formats = formats;
  }

  /// Whether a file is surely of a kind that is read.
  boolean isIn(ChangedFile file) {
    return file.patch()
        .filter(patch -> WORDS.stream().anyMatch(patch::contains))
        .filter(patch -> BELOW_SPEC.matcher(patch).find() || isRecognised(file, patch))
        .isPresent();
  }

  private boolean isRecognised(ChangedFile file, String patch) {
    return Diff.parse(patch).stream()
        .flatMap(diff -> diff.hunks().stream().limit(1))
        .filter(hunk -> Math.max(hunk.baseStart(), hunk.headStart()) == 1)
        .map(hunk -> SourceFile.of(file.path(), start(file, hunk)))
        .anyMatch(start -> formats.stream().anyMatch(format -> format.recognises(start)));
  }

  /// The beginning of the file as it is, or as it was where it is gone.
  private static String start(ChangedFile file, Hunk hunk) {
    boolean isGone = file.status() == ChangedFile.Status.REMOVED;
    Hunk.Kind other = isGone ? Hunk.Kind.ADDED : Hunk.Kind.DELETED;
    return hunk.lines().stream()
        .filter(line -> line.kind() != other)
        .map(Hunk.Line::text)
        .collect(Collectors.joining());
  }
}
