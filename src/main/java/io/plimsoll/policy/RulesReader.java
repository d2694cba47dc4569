package io.plimsoll.policy;

import io.plimsoll.rule.Severity;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
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
  private final Map<String, RuleSettings> behind;

  /// @param behind what holds for rules and keys that are not there
  RulesReader(Section section, RuleNames names, Map<String, RuleSettings> behind) {
    this.section = section;
    this.names = names;
    this.behind = behind;
  }

  Map<String, RuleSettings> read() {
    Map<String, RuleSettings> rules = new HashMap<>(behind);
    for (Place.Member member : section.members()) {
      Set<String> slugs = names.resolve(member.name());
      if (slugs.isEmpty()) {
        unknown(member);
      }
      Said said = said(member);
      for (String slug : slugs) {
        rules.put(slug, said.over(rules.getOrDefault(slug, RuleSettings.unsaid())));
        said.places.forEach((key, at) -> section.understand(slug + "." + key, at));
      }
      slugs.stream().filter(slug -> !names.exists(slug)).forEach(slug -> toCome(member, slug));
    }
    return rules;
  }

  /// What a file says of a rule, and where.
  private record Said(
      Optional<Boolean> enabled,
      Optional<Severity> severity,
      Optional<List<String>> paths,
      Map<String, Span> places) {

    RuleSettings over(RuleSettings behind) {
      return new RuleSettings(
          enabled.or(behind::enabled), severity.or(behind::severity), paths.orElse(behind.paths()));
    }
  }

  private Said said(Place.Member member) {
    if (member.value().mapping().isPresent()) {
      return detailed(section.section(member.name()).orElseThrow());
    }
    Optional<Boolean> enabled =
        section.choice(member.name(), WORDS).map(w -> w.equals("on") || w.equals("true"));
    Map<String, Span> places =
        enabled.isPresent() ? Map.of("enabled", member.key().span()) : Map.of();
    return new Said(enabled, Optional.empty(), Optional.empty(), places);
  }

  private static Said detailed(Section rule) {
    Said said =
        new Said(
            rule.flag("enabled"),
            rule.choice("severity", SEVERITIES).flatMap(SettingsReader::severity),
            rule.texts("paths"),
            new HashMap<>());
    said.enabled.ifPresent(_ -> said.places.put("enabled", rule.keySpan("enabled")));
    said.severity.ifPresent(_ -> said.places.put("severity", rule.keySpan("severity")));
    said.paths.ifPresent(_ -> said.places.put("paths", rule.keySpan("paths")));
    rule.finish();
    return said;
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
    Nearest.to(name, names.all()).ifPresent(nearest -> facts.put("nearest", nearest));
    String code = facts.containsKey("nearest") ? "settings-rule-near" : "settings-rule";
    complaints.error(code, at, facts);
  }
}
