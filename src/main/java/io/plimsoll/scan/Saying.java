package io.plimsoll.scan;

import io.plimsoll.rule.Grade;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Something to be said of a finding, before it has words: the keys that its sentence may have, and
/// what fills the sentence's holes.
///
/// @param keys the most exact first
/// @param facts by the holes' names
public record Saying(List<String> keys, Map<String, String> facts) {
  private static final String NOT_CHECKED = "not-checked";

  public Saying {
    keys = List.copyOf(keys);
    facts = Map.copyOf(facts);
  }

  /// What is the case, without a full stop.
  public static Saying title(Finding finding) {
    return of(finding, "title", finding.subjectKind());
  }

  /// What stands there, in one sentence; not for what was [taken away][#isTakenAway].
  public static Saying found(Finding finding) {
    return of(finding, "found", finding.cause());
  }

  /// What an attacker gains, in one sentence.
  public static Saying why(Finding finding) {
    return of(finding, "why", "");
  }

  /// How to mend it, in one sentence.
  public static Saying remedy(Finding finding) {
    return of(finding, "fix", finding.cause());
  }

  /// What a fix may break: none for a safe one. Not every sentence needs to exist.
  public static List<Saying> risks(Fix fix, Report report) {
    return risks(fix, report.findingsByFix().getOrDefault(fix.id(), List.of()));
  }

  /// The same for callers that have looked up already what a fix mends.
  ///
  /// @param mended the fix's findings
  public static List<Saying> risks(Fix fix, List<Finding> mended) {
    return fix.grade() == Grade.SAFE
        ? List.of()
        : mended.stream()
            .filter(finding -> fix.findings().contains(finding.fingerprint()))
            .filter(finding -> finding.grade() != Grade.SAFE)
            .map(finding -> of(finding, "risk", finding.cause()))
            .toList();
  }

  /// What kind of exception it is and whose, in a few words.
  public static Saying by(Excuse excuse) {
    String plain = "report.by." + excuse.by();
    boolean isApproved = excuse.by().equals(Excuse.SETTINGS) && excuse.person().isPresent();
    return new Saying(
        isApproved ? List.of(plain + ".approved", plain) : List.of(plain),
        Map.of(
            "person", excuse.person().orElse("–"),
            "date", excuse.on().map(LocalDate::toString).orElse("–")));
  }

  /// Whether a protection that held in the base is open now. What stands there is then said with
  /// the title.
  public static boolean isTakenAway(Finding finding) {
    return finding.cause().equals(Merging.TAKEN_AWAY);
  }

  private static Saying of(Finding finding, String what, String variant) {
    String plain = "rule." + finding.rule() + "." + what;
    boolean isProblem = what.equals("found") && finding.rule().equals(NOT_CHECKED);
    Stream<String> problem = isProblem ? Stream.of("problem." + variant) : Stream.empty();
    Stream<String> exact = variant.isEmpty() ? Stream.empty() : Stream.of(plain + "." + variant);
    return new Saying(
        Stream.of(problem, exact, Stream.of(plain)).flatMap(keys -> keys).toList(), facts(finding));
  }

  private static Map<String, String> facts(Finding finding) {
    Map<String, String> facts = new HashMap<>(finding.facts());
    facts.putIfAbsent("name", finding.subject().name());
    facts.putIfAbsent("kind", finding.subjectKind());
    facts.putIfAbsent("subject", finding.subject().toString());
    facts.putIfAbsent("part", finding.part());
    return facts;
  }
}
