package io.plimsoll.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import io.plimsoll.scan.Exceptions;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Reviewed;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import io.plimsoll.source.Diff;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A pull request for tests: files before and after in, its review out.
///
/// `Pull.modified("compose.yaml", "…", "…").settings("…").review()`
final class Pull {
  private static final Map<Need, Optional<String>> NO_ATTRIBUTES =
      Map.of(new Need.FileAt(".gitattributes"), Optional.empty());

  private static final RuleNames NAMES =
      RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList(), PeerIds.load().table());

  private final List<FileChange> files = new ArrayList<>();
  private final Map<String, Diff> diffs = new TreeMap<>();
  private final Set<String> said = new HashSet<>();
  private Exceptions exceptions = Exceptions.written();
  private Settings settings = Settings.defaults();
  private Links links = Links.none();
  private boolean isFirst;
  private Remarks remarks = Remarks.none();

  static Pull request() {
    return new Pull();
  }

  static Pull added(String path, String text) {
    return request().and(path, "", text);
  }

  static Pull modified(String path, String before, String after) {
    return request().and(path, before, after);
  }

  /// One more file; an empty text before adds it.
  Pull and(String path, String before, String after) {
    return and(path, before, after, diff(before, after));
  }

  /// One more file, with the diff that GitHub shows of it.
  Pull and(String path, String before, String after, Diff diff) {
    SourceFile head = SourceFile.of(path, after);
    diffs.put(path, diff);
    return file(
        before.isEmpty()
            ? FileChange.added(head)
            : FileChange.modified(SourceFile.of(path, before), head));
  }

  /// A file that no diff shows.
  Pull file(FileChange file) {
    files.add(file);
    return this;
  }

  Pull settings(String text) {
    SourceFile file = SourceFile.of(".github/plimsoll.yml", text);
    settings = SettingsFile.read(file, NAMES).settings();
    return this;
  }

  Pull said(Iterable<String> fingerprints) {
    fingerprints.forEach(said::add);
    return this;
  }

  /// With other exceptions than those that are written.
  Pull exceptions(Exceptions others) {
    exceptions = others;
    return this;
  }

  Pull at(String address) {
    links = new Links(Optional.of(address));
    return this;
  }

  Pull first() {
    isFirst = true;
    return this;
  }

  Pull remarks(Remarks other) {
    remarks = other;
    return this;
  }

  Change change() {
    return new Change(files);
  }

  Map<String, Diff> diffs() {
    return diffs;
  }

  Report report() {
    return report(change(), _ -> true);
  }

  Report report(Change change, Predicate<Finding> fixable) {
    Scanner scanner = new Scanner(Formats.of(settings), Catalogue.rules(), NAMES);
    return scanner.scan(
        change, settings, new Known(Reviewed.TODAY, NO_ATTRIBUTES), exceptions, fixable);
  }

  Reviewable reviewable() {
    return reviewable(report());
  }

  Reviewable reviewable(Report report) {
    return new Reviewable(
        change(), report, diffs, settings, said, 0, links, isFirst, remarks, Reviewed.TODAY);
  }

  Review review() {
    return review(report());
  }

  Review review(Report report) {
    Language language = Language.of(settings.language()).orElseThrow();
    SmallerFixes smaller = some -> report(change(), f -> some.contains(f.fingerprint())).fixes();
    return Review.of(reviewable(report), Phrases.in(language), smaller);
  }

  /// The diff as GitHub shows it: three lines around each change.
  static Diff diff(String before, String after) {
    List<String> base = before.isEmpty() ? List.of() : List.of(before.split("\n", -1));
    List<String> head = after.isEmpty() ? List.of() : List.of(after.split("\n", -1));
    var patch = DiffUtils.diff(whole(base), whole(head));
    List<String> lines = UnifiedDiffUtils.generateUnifiedDiff("a", "b", whole(base), patch, 3);
    String text =
        String.join("\n", lines.stream().skip(2).toList())
            .replace("@@ -1,0 ", "@@ -0,0 ")
            .replace(" +1,0 @@", " +0,0 @@");
    return Diff.parse(text).orElseThrow();
  }

  /// Without what follows the last line end.
  private static List<String> whole(List<String> lines) {
    boolean isEnded = !lines.isEmpty() && lines.getLast().isEmpty();
    return isEnded ? lines.subList(0, lines.size() - 1) : lines;
  }
}
