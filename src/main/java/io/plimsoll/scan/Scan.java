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

/// A change that is read and judged, on the way to its report.
public final class Scan {
  /// How many `.gitattributes` are asked for at most.
  private static final int MOST_ATTRIBUTES = 60;

  /// How many needs are listed at most.
  private static final int MOST_NEEDS = 200;

  /// The rules, and what they are called.
  record Catalogue(List<Rule<?>> rules, Scanner.Names names) {}

  private final List<Format> formats;
  private final Catalogue catalogue;
  private final List<FileChange> files;
  private final Settings settings;
  private final Known known;
  private final Judge judge;
  private final FileReader baseReader;
  private final FileReader headReader;
  private final Map<String, SourceFile> headFiles;
  private final List<FilePair> pairs;

  private Scan(
      List<Format> formats,
      Catalogue catalogue,
      List<FileChange> files,
      Settings settings,
      Known known,
      List<FilePair> earlier) {
    this.formats = formats;
    this.catalogue = catalogue;
    this.files = files;
    this.settings = settings;
    this.known = known;
    this.judge = new Judge(catalogue.rules, settings, known);
    this.headFiles = texts(FileChange::head);
    this.baseReader = new FileReader(formats, settings, known, texts(FileChange::base));
    this.headReader = new FileReader(formats, settings, known, headFiles);
    this.pairs =
        Abreast.each(
            IntStream.range(0, files.size()).boxed().toList(),
            i -> size(files.get(i)),
            i -> pair(i, earlier));
  }

  static Scan of(
      List<Format> formats, Catalogue catalogue, Change change, Settings settings, Known known) {
    return new Scan(formats, catalogue, Renames.join(change), settings, known, List.of());
  }

  /// What is missing, the head's first.
  public List<Need> needs() {
    Stream<Need> found =
        Stream.concat(
            pairs.stream().flatMap(pair -> pair.head().needs()),
            pairs.stream().flatMap(pair -> pair.base().needs()));
    return Stream.concat(attributes(), found)
        .filter(need -> !known.wasAsked(need))
        .distinct()
        .limit(MOST_NEEDS)
        .toList();
  }

  /// Attributes matter only where there is something to say; the root's come first.
  private Stream<Need> attributes() {
    return pairs.stream()
        .filter(pair -> pair.head().verdicts().findAny().isPresent())
        .flatMap(pair -> Attributes.filesFor(pair.head().reading().path()).stream())
        .distinct()
        .filter(path -> !headFiles.containsKey(path))
        .sorted(Scan::shorterFirst)
        .limit(MOST_ATTRIBUTES)
        .map(Need.FileAt::new);
  }

  private static int shorterFirst(String one, String other) {
    int longer = Integer.compare(one.length(), other.length());
    return longer == 0 ? one.compareTo(other) : longer;
  }

  /// The same change with more known. Files whose needs found no answer are not judged again.
  public Scan knowing(Known more) {
    return new Scan(formats, catalogue, files, settings, more, pairs);
  }

  /// What follows from what is known.
  ///
  /// @param fixable which findings get fixes; a fix mends no others
  public Report report(Predicate<Finding> fixable) {
    return report(Exceptions.written(), fixable);
  }

  /// What follows from what is known.
  ///
  /// @param exceptions which ones hold beside those of the settings
  /// @param fixable which findings get fixes; a fix mends no others
  public Report report(Exceptions exceptions, Predicate<Finding> fixable) {
    return report(exceptions, fixable, VerifiedFixer.most(pairs.size()));
  }

  /// @param mends how many findings of a file are mended at most
  Report report(Exceptions exceptions, Predicate<Finding> fixable, int mends) {
    List<FileChange> ours =
        IntStream.range(0, pairs.size())
            .filter(i -> pairs.get(i).isOurs())
            .mapToObj(files::get)
            .toList();
    Comparison comparison = new Comparison(new Lines(ours));
    IdentityHashMap<FilePair, List<Compared>> compared = comparison.compare(pairs);
    ExceptionRules rules =
        new ExceptionRules(
            settings, catalogue.names.rules(), known.today(), exceptions, comparison);
    FileReport reports =
        fileReports(rules, new VerifiedFixer(this::judgeAgain, fixable, mends, rules::in));
    List<Outcome> outcomes =
        Abreast.each(
            pairs, Scan::size, pair -> reports.of(pair, compared.getOrDefault(pair, List.of())));
    return new Summary(pairs, outcomes, needs()).report(judge.rules());
  }

  private FileReport fileReports(ExceptionRules exceptions, Fixer fixer) {
    boolean headMaySilence = exceptions.exceptions().headMaySilence();
    Quieter quieter = new Quieter(path -> attributes(path, headMaySilence));
    Merging merging = new Merging(settings, quieter::isQuiet);
    return new FileReport(settings, catalogue.names, exceptions, merging, fixer);
  }

  /// What `.gitattributes` says. A change whose author may not make exceptions cannot make its own
  /// files quieter either: then the base's counts.
  private Optional<String> attributes(String path, boolean headMaySilence) {
    if (headMaySilence || !headFiles.containsKey(path)) {
      return Optional.ofNullable(headFiles.get(path))
          .map(SourceFile::text)
          .or(() -> known.answer(new Need.FileAt(path)));
    }
    return Optional.ofNullable(texts(FileChange::base).get(path)).map(SourceFile::text);
  }

  private Optional<Judgement> judgeAgain(SourceFile file, Judgement earlier) {
    return earlier
        .reading()
        .document()
        .flatMap(document -> headReader.readAgain(file, document))
        .map(reading -> judge.judgeAgain(reading, earlier));
  }

  private FilePair pair(int index, List<FilePair> earlier) {
    return earlier.isEmpty() || earlier.get(index).mayChangeBy(known)
        ? judge(files.get(index))
        : earlier.get(index);
  }

  private FilePair judge(FileChange file) {
    String path = file.head().or(file::base).orElseThrow().path();
    return new FilePair(
        file.base().map(baseReader::read).map(judge::judge).orElse(Judgement.nothing(path)),
        file.head().map(headReader::read).map(judge::judge).orElse(Judgement.nothing(path)));
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

  private static int size(FileChange file) {
    return size(file.base()) + size(file.head());
  }

  private static int size(Optional<FileVersion> version) {
    return version.orElse(null) instanceof SourceFile file ? file.text().length() : 0;
  }

  private static int size(FilePair pair) {
    Reading head = pair.head().reading();
    return head.document().map(document -> document.file().text().length()).orElse(0);
  }
}
