package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.policy.Cures;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.RuleSettings;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Suppressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What decides which exceptions count in a file of a change.
///
/// @param names by which rules may be called
/// @param today in UTC
/// @param exceptions those beside the settings'
/// @param comparison finished
record ExceptionRules(
    Settings settings,
    RuleNames names,
    LocalDate today,
    Exceptions exceptions,
    Comparison comparison) {

  /// The exceptions written in a version of a file.
  Suppressions in(Judgement version) {
    List<Note> notes = version.reading().document().map(Document::notes).orElse(List.of());
    return Suppressions.read(notes, names, settings.exceptions(), today);
  }

  /// The exceptions in the head of a file that do not count, unless the settings say nothing of
  /// them.
  Rejections rejections(Suppressions written) {
    RuleSettings rule = settings.of(EngineCards.REASONED_SUPPRESSION.slug());
    return rule.enabled().equals(Optional.of(false))
        ? Rejections.none()
        : new Rejections(
            written,
            new Cures(names, settings.exceptions(), today),
            rule.severity().orElse(EngineCards.REASONED_SUPPRESSION.severity()));
  }

  /// What silences findings in the head of a file.
  ///
  /// @param written there
  Silence silence(FilePair file, Suppressions written) {
    Silence.Held held =
        new Silence.Held(
            written.valid(),
            settings.ignoreOn(today),
            exceptions.given().stream().filter(one -> one.countsOn(today)).toList());
    Heritage heritage = new Heritage(file, comparison, version -> in(version).valid());
    return new Silence(held, heritage, exceptions.headMaySilence());
  }
}
