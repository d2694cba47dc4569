package io.plimsoll.app.command;

import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Side;
import io.plimsoll.review.Markdown;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Suppressed;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Offers the comment that keeps an exception in the code: a suggestion where the thread shows the
/// line, otherwise the text and where it belongs. It is scanned before it is offered.
final class PragmaOffer {
  /// How many places are named at most.
  private static final int MOST_PLACES = 5;

  private final List<Finding> findings;
  private final String reason;
  private final Optional<LocalDate> last;
  private final Occasion occasion;
  private final Addresses addresses;
  private final Sources sources;

  PragmaOffer(
      List<Finding> findings,
      String reason,
      Optional<LocalDate> last,
      Occasion occasion,
      Addresses addresses) {
    this.findings = List.copyOf(findings);
    this.reason = Markdown.line(reason);
    this.last = last;
    this.occasion = occasion;
    this.addresses = addresses;
    this.sources = new Sources(occasion.pull().change(), occasion.pull().report());
  }

  /// The offer; none where files take no such comments, or where one would not help.
  Optional<String> write() {
    Map<String, List<Finding>> byFile =
        findings.stream()
            .collect(
                Collectors.groupingBy(one -> one.at().path(), TreeMap::new, Collectors.toList()));
    if (!occasion.pull().settings().exceptions().inline() || byFile.size() > MOST_PLACES) {
      return Optional.empty();
    }
    List<String> parts =
        byFile.entrySet().stream()
            .flatMap(file -> write(file.getKey(), file.getValue()).stream())
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
  }

  private Optional<String> write(String path, List<Finding> ofFile) {
    return sources
        .find(io.plimsoll.scan.Side.HEAD, path)
        .flatMap(file -> {
          SortedMap<Integer, String> comments = comments(file, ofFile);
          return comments.size() <= MOST_PLACES && silences(file, comments, ofFile)
              ? Optional.of(write(file, comments))
              : Optional.empty();
        });
  }

  /// The comments by the line above which they belong.
  private SortedMap<Integer, String> comments(SourceFile file, List<Finding> ofFile) {
    SortedMap<Integer, SortedSet<String>> rules = new TreeMap<>();
    for (Finding finding : ofFile) {
      int line = file.lines().lineAt(Math.min(finding.at().span().start(), file.text().length()));
      rules.computeIfAbsent(line, _ -> new TreeSet<>()).add(finding.rule());
    }
    SortedMap<Integer, String> comments = new TreeMap<>();
    rules.forEach((line, slugs) -> comments.put(line, comment(file, line, slugs)));
    return comments;
  }

  private String comment(SourceFile file, int line, SortedSet<String> rules) {
    String text = file.lines().line(line).of(file.text());
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    String until = last.map(day -> " until=" + day).orElse("");
    String why = reason.isEmpty() ? "" : " -- " + reason;
    return indent + "# plimsoll:ignore " + String.join(",", rules) + until + why;
  }

  /// Whether the comments do what they are offered for.
  private boolean silences(
      SourceFile file, SortedMap<Integer, String> comments, List<Finding> ofFile) {
    Report report = occasion.pull().scan(with(file.withText(text(file, comments))));
    List<String> silenced =
        report.suppressed().stream()
            .filter(one -> one.by().equals("comment"))
            .map(Suppressed::finding)
            .map(Finding::fingerprint)
            .toList();
    return ofFile.stream().map(Finding::fingerprint).allMatch(silenced::contains);
  }

  private static String text(SourceFile file, SortedMap<Integer, String> comments) {
    StringBuilder text = new StringBuilder(file.text());
    List<Map.Entry<Integer, String>> upwards = new ArrayList<>(comments.entrySet()).reversed();
    for (Map.Entry<Integer, String> entry : upwards) {
      int start = file.lines().line(entry.getKey()).start();
      text.insert(start, entry.getValue() + file.lineEnd());
    }
    return text.toString();
  }

  private Change with(SourceFile changed) {
    Predicate<FileVersion> isIt = version -> version.path().equals(changed.path());
    return new Change(
        occasion.pull().change().files().stream()
            .map(file ->
                file.head().filter(isIt).isPresent()
                    ? new FileChange(file.base(), Optional.of(changed))
                    : file)
            .toList());
  }

  private String write(SourceFile file, SortedMap<Integer, String> comments) {
    return occasion
        .thread()
        .flatMap(thread -> suggestion(thread, file, comments))
        .orElseGet(() -> places(file, comments));
  }

  private Optional<String> suggestion(
      ReviewThread thread, SourceFile file, SortedMap<Integer, String> comments) {
    int end = thread.line().orElse(0);
    int start = thread.startLine().orElse(end);
    boolean isShown =
        thread.path().equals(file.path())
            && thread.side() == Side.RIGHT
            && !thread.aboutFile()
            && start > 0
            && end <= file.lines().count()
            && start <= comments.firstKey()
            && comments.lastKey() <= end;
    if (!isShown) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    for (int line = start; line <= end; line++) {
      String text = file.lines().line(line).of(file.text());
      if (!text.equals(sources.line(io.plimsoll.scan.Side.HEAD, file, line))) {
        return Optional.empty();
      }
      if (comments.containsKey(line)) {
        lines.add(comments.get(line));
      }
      lines.add(text);
    }
    String block = Markdown.fence("suggestion", lines);
    return Optional.of(occasion.voice().say("ignore.suggestion") + "\n\n" + block);
  }

  private String places(SourceFile file, SortedMap<Integer, String> comments) {
    Pull pull = occasion.pull();
    String language = file.path().matches(".*\\.ya?ml") ? "yaml" : "dockerfile";
    List<String> parts = new ArrayList<>();
    comments.forEach((line, comment) -> {
      String place =
          addresses
              .files(pull.repository().fullName(), pull.state().head())
              .place(file.path(), line);
      parts.add(
          occasion.voice().fill("ignore.above", Map.of("place", place))
              + "\n\n"
              + Markdown.fence(language, List.of(comment)));
    });
    return String.join("\n\n", parts);
  }
}
