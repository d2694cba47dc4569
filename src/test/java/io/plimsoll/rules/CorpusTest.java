package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.policy.Settings;
import io.plimsoll.rule.Rule;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.LineEdits;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files below `rules/SLUG/` with their findings marked: `# expect: RULE` at a line's end, or on
/// lines of its own above it, and `# open: RULE` where the file leaves it open. They are reviewed
/// by the rule of the folder and the rules that are marked, all together. A sibling `NAME.fixed` is
/// the text with every offered fix applied.
///
/// `-Dgolden.update=true` rewrites the siblings.
final class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/rules");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".fixed"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyRuleHasAFile() throws IOException {
    Set<String> folders =
        files().stream().map(CorpusTest::slug).collect(Collectors.toCollection(TreeSet::new));
    List<String> without =
        Catalogue.rules().stream()
            .map(rule -> rule.card().slug())
            .filter(slug -> !folders.contains(slug))
            .toList();
    assertEquals(List.of(), without);
  }

  @ParameterizedTest
  @MethodSource("files")
  void findingsAreThoseThatAreMarked(Path path) throws IOException {
    SourceFile file = read(path);
    Marks marks = Marks.of(file.text());
    Report report = review(path, file, marks);
    Map<Integer, Set<String>> found = new TreeMap<>();
    report.findings().forEach(f -> add(found, file, f.at(), f.rule()));
    assertEquals(marks.expected(), found);
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsOpenIsMarked(Path path) throws IOException {
    SourceFile file = read(path);
    Marks marks = Marks.of(file.text());
    Map<Integer, Set<String>> open = new TreeMap<>();
    review(path, file, marks).unknown().forEach(u -> add(open, file, u.at(), u.rule()));
    assertEquals(marks.open(), open);
  }

  @ParameterizedTest
  @MethodSource("files")
  void fixesGiveTheFixedText(Path path) throws IOException {
    SourceFile file = read(path);
    String fixed = fixed(path, file);
    Path sibling = path.resolveSibling(path.getFileName() + ".fixed");
    if (Boolean.getBoolean("golden.update") && !fixed.equals(file.text())) {
      Files.writeString(sibling, fixed);
    }
    assertEquals(Files.exists(sibling) ? Files.readString(sibling) : file.text(), fixed);
  }

  @ParameterizedTest
  @MethodSource("files")
  void fixingTwiceIsFixingOnce(Path path) throws IOException {
    SourceFile file = read(path);
    String once = fixed(path, file);
    assertEquals(once, fixed(path, file.withText(once)));
  }

  private static String fixed(Path path, SourceFile file) {
    List<LineEdit> edits =
        review(path, file, Marks.of(file.text())).fixes().stream()
            .map(Fix::edits)
            .flatMap(List::stream)
            .toList();
    return LineEdits.apply(file, edits);
  }

  private static Report review(Path path, SourceFile file, Marks marks) {
    Set<String> slugs = marks.slugs();
    slugs.add(slug(path));
    List<Rule<?>> rules =
        Catalogue.rules().stream().filter(rule -> slugs.contains(rule.card().slug())).toList();
    Change change = new Change(List.of(FileChange.added(file)));
    return new Scanner(Reading.FORMATS, rules).scan(change, Settings.defaults(), Verdicts.KNOWN);
  }

  private static void add(
      Map<Integer, Set<String>> found, SourceFile file, Location at, String slug) {
    int line = file.lines().lineAt(at.span().start());
    found.computeIfAbsent(line, _ -> new TreeSet<>()).add(slug);
  }

  private static SourceFile read(Path path) throws IOException {
    return SourceFile.of(path.getFileName().toString(), Files.readString(path));
  }

  private static String slug(Path path) {
    return path.getName(path.getNameCount() - 2).toString();
  }
}
