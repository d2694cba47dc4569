package io.plimsoll.policy;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the section `rules`: a rule's name to `on`, `off`, or what is said of it.
final class RulesReader {
  private static final List<String> WORDS = List.of("on", "off", "true", "false");
  private static final List<String> SEVERITIES =
      List.of("critical", "high", "medium", "low", "info");

  private final Section section;
  private final RuleNames names;

  RulesReader(Section section, RuleNames names) {
    this.section = section;
    this.names = names;
  }

  Map<String, RuleSettings> read() {
    Map<String, RuleSettings> rules = new HashMap<>();
    for (Place.Member member : section.members()) {
      Set<String> slugs = names.resolve(member.name());
      if (slugs.isEmpty()) {
        unknown(member);
      }
      RuleSettings settings = one(member);
      slugs.forEach(slug -> rules.put(slug, settings));
      slugs.stream().filter(slug -> !names.exists(slug)).forEach(slug -> toCome(member, slug));
    }
    return rules;
  }

  private RuleSettings one(Place.Member member) {
    if (member.value().mapping().isPresent()) {
      return section.section(member.name()).map(this::detailed).orElse(RuleSettings.unsaid());
    }
    Optional<Boolean> enabled =
        section.choice(member.name(), WORDS).map(w -> w.equals("on") || w.equals("true"));
    return new RuleSettings(enabled, Optional.empty(), List.of());
  }

  private RuleSettings detailed(Section rule) {
    RuleSettings settings =
        new RuleSettings(
            rule.flag("enabled"),
            rule.choice("severity", SEVERITIES).flatMap(SettingsReader::severity),
            rule.texts("paths").orElse(List.of()));
    rule.finish();
    return settings;
  }

  private void toCome(Place.Member member, String slug) {
    section.complaints().note("settings-rule-to-come", member.key().span(), Map.of("rule", slug));
  }

  private void unknown(Place.Member member) {
    unknown(section.complaints(), member.name(), member.key().span(), names);
  }

  /// Complains of a name that no rule has.
  static void unknown(Section.Complaints complaints, String name, Span at, RuleNames names) {
    Map<String, String> facts = new HashMap<>(Map.of("rule", name));
    List<String> known = new ArrayList<>(names.slugs());
    known.addAll(names.planned());
    Nearest.to(name, known).ifPresent(nearest -> facts.put("nearest", nearest));
    String code = facts.containsKey("nearest") ? "settings-rule-near" : "settings-rule";
    complaints.error(code, at, facts);
  }
}
