package io.plimsoll.scan;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The texts that a report speaks of, with the values of suspected secrets masked.
public final class Sources {
  /// What stands in place of a secret's value.
  public static final String MASK = "••••";

  /// From this length on a value is masked wherever it stands again; a shorter one may be a word
  /// like any other, and only its place counts.
  private static final int TELLING = 8;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private record Key(Side side, String path) {}

  private final Map<Key, SourceFile> files = new HashMap<>();
  private final Map<Key, TreeSet<Span>> secrets = new HashMap<>();
  private final Beginnings telling = new Beginnings(TELLING);
  private int longest;
  private final Set<String> values = new TreeSet<>(LONGEST_FIRST);

  /// The texts of a change, and where its report says that secrets stand.
  public Sources(Change change, Report report) {
    for (FileChange file : change.files()) {
      file.base().ifPresent(version -> keep(Side.BASE, version));
      file.head().ifPresent(version -> keep(Side.HEAD, version));
    }
    for (Report.Secret secret : report.secrets()) {
      Key key = new Key(secret.side(), secret.at().path());
      secrets.computeIfAbsent(key, _ -> new TreeSet<>()).add(secret.at().span());
      longest = Math.max(longest, secret.at().span().length());
      find(secret.side(), secret.at().path())
          .map(file -> secret.at().span().of(file.text()))
          .stream()
          .flatMap(String::lines)
          .map(Sources::unquoted)
          .filter(value -> value.length() >= TELLING)
          .forEach(values::add);
    }
    values.forEach(telling::add);
  }

  private static String unquoted(String value) {
    return value.strip().replaceAll("^[\"']|[\"']$", "");
  }

  private void keep(Side side, FileVersion version) {
    if (version instanceof SourceFile file) {
      files.put(new Key(side, file.path()), file);
    }
  }

  /// A file of one side, when it was read as text.
  public Optional<SourceFile> find(Side side, String path) {
    return Optional.ofNullable(files.get(new Key(side, path)));
  }

  /// A line without its line end, masked.
  ///
  /// @param number from 1
  public String line(Side side, SourceFile file, int number) {
    return shown(side, file, file.lines().line(number));
  }

  /// Where a place stands in its masked line: the number of characters before it there.
  public int column(Side side, SourceFile file, int offset) {
    Span line = file.lines().line(file.lines().lineAt(offset));
    return shown(side, file, new Span(line.start(), Math.max(line.start(), offset))).length();
  }

  private String shown(Side side, SourceFile file, Span part) {
    StringBuilder text = new StringBuilder();
    int done = part.start();
    for (Span secret : secretsIn(side, file.path(), part)) {
      text.append(file.text(), done, Math.max(done, secret.start())).append(MASK);
      done = Math.max(done, Math.min(secret.end(), part.end()));
    }
    return masked(text.append(file.text(), done, part.end()).toString());
  }

  /// A text in which no value of a suspected secret stands, wherever it was taken from.
  public String masked(String text) {
    String result = text;
    for (String value : telling.isAnyIn(text) ? values : Set.<String>of()) {
      result = result.replace(value, MASK);
    }
    return result;
  }

  private List<Span> secretsIn(Side side, String path, Span line) {
    Span first = Span.at(Math.max(0, line.start() - longest));
    return secrets
        .getOrDefault(new Key(side, path), new TreeSet<>())
        .subSet(first, Span.at(Math.max(first.start(), line.end())))
        .stream()
        .filter(secret -> secret.end() > line.start())
        .toList();
  }
}
