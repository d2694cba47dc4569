package io.plimsoll.app.job;

import io.plimsoll.app.command.Commander;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.Writes;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What runs work with, the same for all.
///
/// @param web the address under which GitHub is read by people, without a final slash
/// @param version of this program
record Tools(
    GitHub gitHub,
    Inbox inbox,
    Commander commander,
    RuleNames names,
    Organisations organisations,
    Map<Language, Phrases> phrases,
    Tongues tongues,
    InstantSource clock,
    String web,
    String version) {

  /// The sentences of all languages.
  static Map<Language, Phrases> allPhrases() {
    Map<Language, Phrases> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, Phrases.in(language));
    }
    return all;
  }

  /// The sentences in a language of the settings.
  Phrases in(String code) {
    Language language = Language.of(code).orElse(Language.EN);
    return Objects.requireNonNull(phrases.get(language));
  }

  /// The sentences for a repository whose settings are not read yet.
  Phrases firstIn(Target target) {
    return in(tongues.of(target.id()));
  }

  /// What stands over a check run while its files are read: in the repository's language, and in
  /// none while nobody knows it.
  String running(Target target) {
    return tongues.knows(target.id()) ? firstIn(target).say("check.running") : "…";
  }

  /// Where a run writes to a repository, given a last look at whether to.
  Function<Runnable, Writes> desk(InstalledRepository repository) {
    return look -> gitHub.writes(repository, look);
  }

  /// In UTC.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
