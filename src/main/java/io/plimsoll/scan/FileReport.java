package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts together what is said of one file: merged, covered, silenced, named and fixed.
final class FileReport {
  private static final Comparator<Draft> IN_FILE_ORDER =
      Comparator.comparingInt((Draft draft) -> draft.side() == Side.HEAD ? 0 : 1)
          .thenComparing(Draft::at)
          .thenComparing(draft -> draft.card().slug())
          .thenComparing(Draft::part);

  private final Settings settings;
  private final Scanner.Names names;
  private final ExceptionRules exceptions;
  private final Merging merging;
  private final Fixer fixer;

  FileReport(
      Settings settings,
      Scanner.Names names,
      ExceptionRules exceptions,
      Merging merging,
      Fixer fixer) {
    this.settings = settings;
    this.names = names;
    this.exceptions = exceptions;
    this.merging = merging;
    this.fixer = fixer;
  }

  /// @param verdicts compared ones of this file
  Outcome of(FilePair file, List<Compared> verdicts) {
    List<Draft> drafts = new ArrayList<>(merging.merge(verdicts, file));
    drafts.addAll(Unchecked.of(file));
    Suppressions written = exceptions.in(file.head());
    Rejections rejections = exceptions.rejections(written);
    drafts.addAll(rejections.isEmpty() ? List.of() : rejections.drafts(exceptions.in(file.base())));
    return outcome(fold(drafts), exceptions.silence(file, written), file, rejections);
  }

  /// Both sides fold on their own; what is open and what is fixed have nothing to cover in each
  /// other.
  private record Folded(List<Draft> drafts, Covering covering) {}

  private static Folded fold(List<Draft> drafts) {
    List<Draft> sorted = drafts.stream().sorted(IN_FILE_ORDER).toList();
    Covering open = new Covering(sorted.stream().filter(d -> d.side() == Side.HEAD).toList());
    Covering fixed = new Covering(sorted.stream().filter(d -> d.side() == Side.BASE).toList());
    List<Draft> folded = new ArrayList<>(open.fold());
    folded.addAll(fixed.fold());
    return new Folded(folded, open);
  }

  private Outcome outcome(Folded folded, Silence silence, FilePair file, Rejections rejections) {
    Fingerprints fingerprints = new Fingerprints();
    List<Named> all =
        folded.drafts.stream().map(draft -> new Named(draft, fingerprints.next(draft))).toList();
    Silencing silenced = new Silencing(all, folded.covering, silence);
    List<Draft> excused = silenced.excused().stream().map(one -> one.named().draft()).toList();
    List<Span> values = secrets(file.head());
    List<Fix> fixes =
        fixer.fix(new Fixer.Task(file.head(), silenced.open(), excused, rejections, values));
    return new Outcome(
        findings(silenced.open(), fixes),
        fixes,
        suppressed(silenced.excused()),
        suppressed(silenced.requested()),
        touched(silenced.open(), file),
        unknown(file, folded.drafts),
        secrets(file, values));
  }

  private static List<Span> secrets(Judgement version) {
    return version.reading().document().map(Document::secrets).orElse(List.of());
  }

  private static List<Report.Secret> secrets(FilePair file, List<Span> head) {
    List<Report.Secret> secrets = new ArrayList<>();
    String before = file.base().reading().path();
    secrets(file.base()).forEach(at -> secrets.add(secret(Side.BASE, before, at)));
    String after = file.head().reading().path();
    head.forEach(at -> secrets.add(secret(Side.HEAD, after, at)));
    return secrets;
  }

  private static Report.Secret secret(Side side, String path, Span at) {
    return new Report.Secret(side, new Location(path, at));
  }

  private List<String> touched(List<Named> open, FilePair file) {
    if (settings.review().scope() != ReviewSettings.Scope.CHANGED_RESOURCES) {
      return List.of();
    }
    Touched touched = new Touched(file, exceptions.comparison());
    return open.stream()
        .filter(named -> named.draft().side() == Side.HEAD && touched.has(named.draft().at()))
        .map(Named::fingerprint)
        .toList();
  }

  private List<Suppressed> suppressed(List<Silencing.Excused> excused) {
    return excused.stream()
        .map(one -> new Suppressed(finding(one.named(), Optional.empty()), one.excuse()))
        .toList();
  }

  private List<Finding> findings(List<Named> open, List<Fix> fixes) {
    Map<String, String> fixOf = new HashMap<>();
    fixes.forEach(fix -> fix.findings().forEach(finding -> fixOf.put(finding, fix.id())));
    return open.stream()
        .map(named -> finding(named, Optional.ofNullable(fixOf.get(named.fingerprint()))))
        .toList();
  }

  private Finding finding(Named named, Optional<String> fix) {
    return named.draft().toFinding(named.fingerprint(), aliases(named.draft()), fix);
  }

  private List<String> aliases(Draft draft) {
    return names.aliases().getOrDefault(draft.card().slug(), List.of());
  }

  private static List<Unknown> unknown(FilePair file, List<Draft> drafts) {
    Set<Judged> said = Collections.newSetFromMap(new IdentityHashMap<>());
    drafts.forEach(draft -> said.addAll(draft.allJudged()));
    List<Unknown> unknown = new ArrayList<>();
    file.head()
        .verdicts()
        .filter(judged -> !said.contains(judged))
        .forEach(judged -> {
          if (judged.verdict() instanceof Verdict.CannotTell open) {
            unknown.add(new Unknown(judged.rule(), open.at(), open.why()));
          }
        });
    return unknown.stream().distinct().toList();
  }
}
