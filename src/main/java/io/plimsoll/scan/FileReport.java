package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Location;
import io.plimsoll.source.Problem;
import java.time.LocalDate;
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
  private final LocalDate today;
  private final Merging merging;
  private final Fixer fixer;

  FileReport(
      Settings settings, Scanner.Names names, LocalDate today, Merging merging, Fixer fixer) {
    this.settings = settings;
    this.names = names;
    this.today = today;
    this.merging = merging;
    this.fixer = fixer;
  }

  /// @param verdicts compared ones of this file
  Outcome of(FilePair file, List<Compared> verdicts) {
    Suppressions exceptions = exceptions(file.head());
    List<Draft> drafts = new ArrayList<>(merging.merge(verdicts, file));
    drafts.addAll(Unchecked.of(file));
    drafts.addAll(rejected(exceptions, exceptions(file.base())));
    return silence(fold(drafts), new Silence(exceptions, settings, today), file);
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

  private Outcome silence(Folded folded, Silence silence, FilePair file) {
    Fingerprints fingerprints = new Fingerprints();
    List<Named> open = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    List<Draft> excused = new ArrayList<>();
    for (Draft draft : folded.drafts) {
      Named named = new Named(draft, fingerprints.next(draft));
      Optional<Silence.Reason> reason =
          draft.side() == Side.HEAD ? silence.of(draft, folded.covering) : Optional.empty();
      reason.ifPresentOrElse(
          why -> {
            suppressed.add(suppressed(named, why));
            excused.add(draft);
          },
          () -> open.add(named));
    }
    List<Fix> fixes = fixer.fix(file.head(), open, excused);
    return new Outcome(findings(open, fixes), fixes, suppressed, unknown(file, folded.drafts));
  }

  private Suppressed suppressed(Named named, Silence.Reason why) {
    return new Suppressed(
        finding(named, Optional.empty()), why.text(), why.until(), why.by(), why.at());
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

  private Suppressions exceptions(Judgement version) {
    List<Note> notes = version.reading().document().map(Document::notes).orElse(List.of());
    return Suppressions.read(notes, names.rules(), settings.exceptions(), today);
  }

  /// Exceptions that do not count; those that did not count in the base either are existing.
  private List<Draft> rejected(Suppressions head, Suppressions base) {
    if (settings.of(EngineCards.REASONED_SUPPRESSION.slug()).enabled().equals(Optional.of(false))) {
      return List.of();
    }
    List<String> before = new ArrayList<>(base.rejected().stream().map(FileReport::name).toList());
    List<Draft> drafts = new ArrayList<>();
    for (Suppressions.Rejected rejected : head.rejected()) {
      Status status = before.remove(name(rejected)) ? Status.EXISTING : Status.NEW;
      drafts.add(rejected(rejected, status));
    }
    return drafts;
  }

  private Draft rejected(Suppressions.Rejected rejected, Status status) {
    Severity severity =
        settings
            .of(EngineCards.REASONED_SUPPRESSION.slug())
            .severity()
            .orElse(EngineCards.REASONED_SUPPRESSION.severity());
    Problem why = rejected.why();
    Location at = rejected.at();
    return Unchecked.about(
        EngineCards.REASONED_SUPPRESSION, status, at, why, rejected.name(), severity);
  }

  private static String name(Suppressions.Rejected rejected) {
    return rejected.why().code() + " " + rejected.name();
  }
}
