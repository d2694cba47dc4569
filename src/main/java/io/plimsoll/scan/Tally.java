package io.plimsoll.scan;

import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often each verdict was given on a version of a file.
///
/// @param broken by rule, thing and part
/// @param open likewise
/// @param brokenByRule by slug
/// @param openByRule by slug
/// @param severities of the rules that spoke
/// @param mendable rules of which a verdict can be mended
record Tally(
    Map<String, Integer> broken,
    Map<String, Integer> open,
    Map<String, Integer> brokenByRule,
    Map<String, Integer> openByRule,
    Map<String, Severity> severities,
    Set<String> mendable) {

  static Tally of(Judgement judgement) {
    Tally tally =
        new Tally(
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashSet<>());
    judgement.verdicts().forEach(tally::count);
    return tally;
  }

  private void count(Judged judged) {
    (judged.isBroken() ? broken : open).merge(judged.key(), 1, Integer::sum);
    (judged.isBroken() ? brokenByRule : openByRule).merge(judged.rule(), 1, Integer::sum);
    severities.put(judged.rule(), judged.card().severity());
    if (judged.verdict() instanceof Verdict.Broken broken && !broken.remedies().isEmpty()) {
      mendable.add(judged.rule());
    }
  }

  /// Whether some verdicts are gone in another version, and no other came that is at least as bad,
  /// or that would itself be mended: mending twice must be mending once.
  ///
  /// @param mildest severity of what is mended
  boolean isMendedBy(List<Judged> mended, Tally after, Severity mildest) {
    Map<String, Integer> fewer = new HashMap<>();
    Map<String, Integer> fewerOfRule = new HashMap<>();
    for (Judged judged : new HashSet<>(mended)) {
      fewer.merge(judged.key(), 1, Integer::sum);
      fewerOfRule.merge(judged.rule(), 1, Integer::sum);
    }
    return fewer.entrySet().stream().allMatch(one -> isGone(one.getKey(), one.getValue(), after))
        && after.severities.keySet().stream()
            .filter(
                rule -> after.severity(rule).isAtLeast(mildest) || after.mendable.contains(rule))
            .allMatch(rule -> isNoWorse(rule, fewerOfRule.getOrDefault(rule, 0), after));
  }

  /// Whether some verdicts still stand in another version.
  ///
  /// @param mended verdicts that are meant to be gone; some of them may be called alike
  boolean isKeptBy(List<Judged> kept, List<Judged> mended, Tally after) {
    List<String> gone = new HashSet<>(mended).stream().map(Judged::key).toList();
    return kept.stream()
        .map(Judged::key)
        .allMatch(key ->
            count(after.broken, key) >= count(broken, key) - Collections.frequency(gone, key));
  }

  /// Whether verdicts stand in another version as well, or none of them does.
  boolean isWhole(List<Judged> judged, Tally after) {
    long gone =
        judged.stream()
            .map(Judged::key)
            .filter(key -> count(after.broken, key) < count(broken, key))
            .count();
    return gone == 0 || gone == judged.size();
  }

  private Severity severity(String rule) {
    return severities.getOrDefault(rule, Severity.INFO);
  }

  private boolean isGone(String key, int fewer, Tally after) {
    return count(after.broken, key) <= count(broken, key) - fewer
        && count(after.open, key) <= count(open, key);
  }

  private boolean isNoWorse(String rule, int fewer, Tally after) {
    return count(after.brokenByRule, rule) <= count(brokenByRule, rule) - fewer
        && count(after.openByRule, rule) <= count(openByRule, rule);
  }

  private static int count(Map<String, Integer> counts, String key) {
    return counts.getOrDefault(key, 0);
  }
}
