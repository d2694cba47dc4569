package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.format.Format;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A change that was reviewed from end to end, for tests: base and head texts in, the report as
/// lines that read like a sentence out.
///
/// `Reviewed.change().base("compose.yaml", "…").head("compose.yaml", "…").report()`
public final class Reviewed {
  /// The day on which all tests play.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final RuleNames NAMES =
      RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList(), PeerIds.load().table());

  private final Map<String, String> base = new TreeMap<>();
  private final Map<String, String> head = new TreeMap<>();
  private final List<FileChange> more = new ArrayList<>();
  private final Map<Need, Optional<String>> answers = new TreeMap<>(new ByText());
  private List<Format> formats = Formats.of(Settings.defaults());
  private List<Rule<?>> rules = Catalogue.rules();
  private Settings settings = Settings.defaults();
  private Exceptions exceptions = Exceptions.written();

  private Reviewed() {
    answers.put(new Need.FileAt(".gitattributes"), Optional.empty());
  }

  private static final class ByText implements java.util.Comparator<Need> {
    @Override
    public int compare(Need one, Need other) {
      return one.toString().compareTo(other.toString());
    }
  }

  /// A change without files.
  public static Reviewed change() {
    return new Reviewed();
  }

  /// A file that the change adds.
  public static Reviewed added(String path, String text) {
    return change().head(path, text);
  }

  /// A file that the change modifies.
  public static Reviewed modified(String path, String before, String after) {
    return change().base(path, before).head(path, after);
  }

  /// A file of the base.
  public Reviewed base(String path, String text) {
    base.put(path, text);
    return this;
  }

  /// A file of the head.
  public Reviewed head(String path, String text) {
    head.put(path, text);
    return this;
  }

  /// A file that is given as a change of its own: unread, or renamed.
  public Reviewed file(FileChange change) {
    more.add(change);
    return this;
  }

  /// A file around the change.
  public Reviewed around(String path, String text) {
    answers.put(new Need.FileAt(path), Optional.of(text));
    return this;
  }

  /// The rules of these slugs alone.
  public Reviewed only(String... slugs) {
    rules = Catalogue.rules().stream().filter(r -> List.of(slugs).contains(slug(r))).toList();
    return this;
  }

  /// Other rules than those of the catalogue.
  public Reviewed rules(List<Rule<?>> others) {
    rules = others;
    return this;
  }

  /// Other formats than the product's.
  public Reviewed formats(List<Format> others) {
    formats = others;
    return this;
  }

  /// With a settings file.
  public Reviewed settings(String text) {
    settings = SettingsFile.read(SourceFile.of(".github/plimsoll.yml", text), NAMES).settings();
    return this;
  }

  /// With other exceptions than those that are written.
  public Reviewed exceptions(Exceptions others) {
    exceptions = others;
    return this;
  }

  private static String slug(Rule<?> rule) {
    return rule.card().slug();
  }

  /// The report.
  public Report report() {
    return look().report(exceptions, _ -> true);
  }

  /// What is judged and not yet reported.
  public Scan look() {
    return new Scanner(formats, rules, NAMES).look(all(), settings, new Known(TODAY, answers));
  }

  /// The change itself.
  public Change all() {
    return new Change(files());
  }

  private List<FileChange> files() {
    List<FileChange> files = new ArrayList<>(more);
    base.forEach((path, text) -> {
      SourceFile before = SourceFile.of(path, text);
      files.add(
          head.containsKey(path)
              ? FileChange.modified(before, SourceFile.of(path, head.get(path)))
              : FileChange.deleted(before));
    });
    head.forEach((path, text) -> {
      if (!base.containsKey(path)) {
        files.add(FileChange.added(SourceFile.of(path, text)));
      }
    });
    return files;
  }

  /// All findings: `new no-privileged high compose.yaml:4 service/web`, with the part in brackets
  /// and the cause at the end where there are any.
  public String findings() {
    return lines(report().findings().stream().map(this::line).toList());
  }

  /// The findings of one status, in the same form.
  public String findings(Status status) {
    return lines(
        report().findings().stream()
            .filter(finding -> finding.status() == status)
            .map(this::line)
            .toList());
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").reduce("", String::concat);
  }

  private String line(Finding finding) {
    Map<String, String> side = finding.side() == Side.BASE ? base : head;
    String text = side.getOrDefault(finding.at().path(), "");
    int line =
        text.isEmpty() ? 1 : SourceFile.of("", text).lines().lineAt(finding.at().span().start());
    String part = finding.part().isEmpty() ? "" : " [" + finding.part() + "]";
    String cause = finding.cause().equals("taken-away") ? " taken-away" : "";
    return "%s %s %s %s:%d %s%s%s"
        .formatted(
            finding.status().name().toLowerCase(Locale.ROOT),
            finding.rule(),
            finding.severity().word(),
            finding.at().path(),
            line,
            finding.subject(),
            part,
            cause);
  }

  /// A file of the head with all fixes.
  public String fixed(String path) {
    return fixed(path, report().fixes());
  }

  /// A file of the head with some fixes.
  public String fixed(String path, List<Fix> fixes) {
    List<LineEdit> edits =
        fixes.stream()
            .flatMap(fix -> fix.edits().stream())
            .filter(edit -> edit.path().equals(path))
            .toList();
    return LineEdits.apply(SourceFile.of(path, head.getOrDefault(path, "")), edits);
  }
}
