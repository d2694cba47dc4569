package io.plimsoll.app.job;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.Reads;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Scan;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scans a change, looks up at the head what the scan asks for, and scans once more.
final class Examiner {
  /// A file that was looked up may name another one.
  private static final int ROUNDS = 2;

  /// How many files a round looks up: one call.
  private static final int MOST_FILES = 50;

  private final Reads reads;
  private final RuleNames names;
  private final LocalDate today;

  /// @param today in UTC
  Examiner(Reads reads, RuleNames names, LocalDate today) {
    this.reads = reads;
    this.names = names;
    this.today = today;
  }

  /// Scans.
  ///
  /// @param head the commit that the change leads to
  /// @param attributes paths of files that are known to be there or not
  /// @param texts those that are there
  Examination examine(
      Change change,
      String head,
      Settings settings,
      List<String> attributes,
      Map<String, FileVersion> texts) {
    Scanner scanner = new Scanner(Formats.of(settings), Catalogue.rules(), names);
    Map<Need, Optional<String>> answers = new HashMap<>();
    attributes.forEach(path -> answers.put(new Need.FileAt(path), text(texts, path)));
    Scan scan = scanner.look(change, settings, new Known(today, answers));
    for (int round = 0; round < ROUNDS && lookUp(scan, head, answers); round++) {
      scan = scan.knowing(new Known(today, answers));
    }
    return new Examination(names, scanner, change, settings, new Known(today, answers), scan);
  }

  /// Looks up what a scan needs.
  ///
  /// @return whether there was anything to look up
  private boolean lookUp(Scan scan, String head, Map<Need, Optional<String>> answers) {
    List<Need.FileAt> wanted =
        scan.needs().stream()
            .filter(Need.FileAt.class::isInstance)
            .map(Need.FileAt.class::cast)
            .filter(need -> !answers.containsKey(need))
            .limit(MOST_FILES)
            .toList();
    if (!wanted.isEmpty()) {
      List<FileAt> files = wanted.stream().map(need -> FileAt.path(need.path())).toList();
      Map<String, FileVersion> found = reads.files(head, files).orThrow();
      wanted.forEach(need -> answers.put(need, text(found, need.path())));
    }
    return !wanted.isEmpty();
  }

  private static Optional<String> text(Map<String, FileVersion> files, String path) {
    return Optional.ofNullable(files.get(path))
        .filter(SourceFile.class::isInstance)
        .map(SourceFile.class::cast)
        .map(SourceFile::text);
  }
}
