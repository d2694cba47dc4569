package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.format.Format;
import io.plimsoll.policy.Settings;
import io.plimsoll.rule.Rule;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One scan of one change.
final class Scan {
  private static final Need GITATTRIBUTES = new Need.FileAt(".gitattributes");

  /// From how many files on they are looked at side by side.
  private static final int MANY = 24;

  private final List<FileChange> files;
  private final Settings settings;
  private final Scanner.Names names;
  private final Known known;
  private final Predicate<Finding> fixable;
  private final Judge judge;
  private final FileReader baseReader;
  private final FileReader headReader;
  private final Map<String, SourceFile> headFiles;

  Scan(
      List<Format> formats,
      List<Rule<?>> rules,
      Scanner.Names names,
      Change change,
      Settings settings,
      Known known,
      Predicate<Finding> fixable) {
    this.files = Renames.join(change);
    this.settings = settings;
    this.names = names;
    this.known = known;
    this.fixable = fixable;
    this.judge = new Judge(rules, settings, known);
    this.headFiles = texts(FileChange::head);
    this.baseReader = new FileReader(formats, settings, known, texts(FileChange::base));
    this.headReader = new FileReader(formats, settings, known, headFiles);
  }

  private Map<String, SourceFile> texts(Function<FileChange, Optional<FileVersion>> side) {
    Map<String, SourceFile> texts = new HashMap<>();
    for (FileChange file : files) {
      if (side.apply(file).orElse(null) instanceof SourceFile text) {
        texts.put(text.path(), text);
      }
    }
    return texts;
  }

  Report run() {
    List<FilePair> pairs = inOrder(files, this::judge);
    List<FileChange> ours =
        IntStream.range(0, pairs.size())
            .filter(i -> pairs.get(i).isOurs())
            .mapToObj(files::get)
            .toList();
    IdentityHashMap<FilePair, List<Compared>> compared =
        new Comparison(new Lines(ours)).compare(pairs);
    FileReport reports = fileReports();
    List<Outcome> outcomes =
        inOrder(pairs, pair -> reports.of(pair, compared.getOrDefault(pair, List.of())));
    return new Summary(pairs, outcomes, needs(pairs)).report(judge.rules());
  }

  private FileReport fileReports() {
    Quieter quieter =
        new Quieter(
            Optional.ofNullable(headFiles.get(".gitattributes"))
                .map(SourceFile::text)
                .or(() -> known.answer(GITATTRIBUTES)));
    Merging merging = new Merging(settings, quieter::isQuiet);
    Fixer fixer = new VerifiedFixer(this::rejudge, fixable);
    return new FileReport(settings, names, known.today(), merging, fixer);
  }

  private Optional<Judgement> rejudge(SourceFile file) {
    return headReader.reread(file).map(judge::judge);
  }

  private FilePair judge(FileChange file) {
    String path = file.head().or(file::base).orElseThrow().path();
    return new FilePair(
        file.base().map(baseReader::read).map(judge::judge).orElse(Judgement.nothing(path)),
        file.head().map(headReader::read).map(judge::judge).orElse(Judgement.nothing(path)));
  }

  private static <T, R> List<R> inOrder(List<T> items, Function<T, R> work) {
    Stream<T> stream = items.size() < MANY ? items.stream() : items.parallelStream();
    return stream.map(work).toList();
  }

  /// What is missing, the head's first; attributes matter only where there is something to say.
  private Stream<Need> needs(List<FilePair> pairs) {
    boolean speaks = pairs.stream().anyMatch(pair -> pair.head().verdicts().findAny().isPresent());
    boolean asks = speaks && !headFiles.containsKey(".gitattributes");
    Stream<Need> found =
        Stream.concat(
            pairs.stream().flatMap(pair -> pair.head().needs()),
            pairs.stream().flatMap(pair -> pair.base().needs()));
    return Stream.concat(asks ? Stream.of(GITATTRIBUTES) : Stream.empty(), found)
        .filter(need -> !known.wasAsked(need));
  }
}
