package io.plimsoll.scan;

import io.plimsoll.policy.IgnoreEntry;
import io.plimsoll.policy.IgnoreMatch;
import io.plimsoll.policy.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the exception that silences a finding.
final class Silence {
  private final Held held;
  private final Heritage heritage;
  private final boolean headMaySilence;
  private final Map<String, List<Suppression>> byRule = new HashMap<>();

  /// The exceptions that count today.
  ///
  /// @param written in the file itself
  /// @param entries of the settings
  /// @param given by command
  record Held(List<Suppression> written, List<IgnoreEntry> entries, List<Exceptions.Given> given) {}

  /// @param headMaySilence whether exceptions count that only the head has
  Silence(Held held, Heritage heritage, boolean headMaySilence) {
    this.held = held;
    this.heritage = heritage;
    this.headMaySilence = headMaySilence;
    for (Suppression one : held.written) {
      one.rules().forEach(rule -> byRule.computeIfAbsent(rule, _ -> new ArrayList<>()).add(one));
    }
  }

  /// The exception that silences a finding.
  Optional<Excuse> of(Named named) {
    return Stream.<Function<Named, Optional<Excuse>>>of(
            this::writtenBefore, this::inSettings, this::byCommand)
        .flatMap(kind -> kind.apply(named).stream())
        .findFirst();
  }

  /// The exception that only the change brings and that would silence a finding.
  Optional<Excuse> requested(Named named) {
    return written(named.draft()).findFirst().map(Silence::excuse);
  }

  private Optional<Excuse> writtenBefore(Named named) {
    return written(named.draft())
        .filter(one -> headMaySilence || heritage.has(one, named.draft()))
        .findFirst()
        .map(Silence::excuse);
  }

  private Stream<Suppression> written(Draft draft) {
    String rule = draft.card().slug();
    return byRule.getOrDefault(rule, List.of()).stream()
        .filter(one -> one.silences(rule, draft.at()));
  }

  private static Excuse excuse(Suppression one) {
    return new Excuse(
        one.reason(),
        one.until(),
        one.by(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(one.note().at()));
  }

  private Optional<Excuse> inSettings(Named named) {
    return held.entries.stream()
        .filter(entry -> fits(entry, named.draft()))
        .findFirst()
        .map(entry ->
            new Excuse(
                entry.reason(),
                entry.expires(),
                Excuse.SETTINGS,
                entry.approvedBy(),
                Optional.empty(),
                Optional.of(entry.at())));
  }

  private Optional<Excuse> byCommand(Named named) {
    return held.given.stream()
        .filter(one -> one.fingerprint().equals(named.fingerprint()))
        .findFirst()
        .map(one ->
            new Excuse(
                one.reason(),
                one.until(),
                Excuse.COMMAND,
                Optional.of(one.by()),
                Optional.of(one.on()),
                Optional.empty()));
  }

  /// An entry silences a finding when it fits all things that it holds for.
  private static boolean fits(IgnoreEntry entry, Draft draft) {
    if (!IgnoreMatch.fitsRule(entry, draft.card().slug(), draft.at().path())) {
      return false;
    }
    return draft.judged().isEmpty()
        ? IgnoreMatch.fitsFile(entry)
        : draft.judged().stream()
            .allMatch(judged -> IgnoreMatch.fitsSubject(entry, judged.thing().subject()));
  }
}
