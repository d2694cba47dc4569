package io.plimsoll.scan;

import io.plimsoll.policy.IgnoreEntry;
import io.plimsoll.policy.IgnoreMatch;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Suppression;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds the exception that silences a finding.
final class Silence {
  private final List<Suppression> suppressions;
  private final List<IgnoreEntry> entries;

  /// Why a finding is silent.
  record Reason(String text, Optional<LocalDate> until, String by, Location at) {}

  /// @param inFile the exceptions written in the file itself
  Silence(Suppressions inFile, Settings settings, LocalDate today) {
    suppressions = inFile.valid();
    entries = settings.ignoreOn(today);
  }

  /// The exception for a finding or for the stronger one that makes it superfluous.
  Optional<Reason> of(Draft draft, Covering covering) {
    return of(draft).or(() -> covering.coverer(draft).flatMap(this::of));
  }

  private Optional<Reason> of(Draft draft) {
    return inFile(draft).or(() -> inSettings(draft));
  }

  private Optional<Reason> inFile(Draft draft) {
    return suppressions.stream()
        .filter(one -> one.silences(draft.card().slug(), draft.at()))
        .findFirst()
        .map(one -> new Reason(one.reason(), one.until(), one.by(), one.note().at()));
  }

  private Optional<Reason> inSettings(Draft draft) {
    return entries.stream()
        .filter(entry -> fits(entry, draft))
        .findFirst()
        .map(entry -> new Reason(entry.reason(), entry.expires(), "settings", entry.at()));
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
