package io.plimsoll.app.command;

import io.plimsoll.policy.Nearest;
import io.plimsoll.policy.RuleNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules that somebody named.
///
/// @param slugs of rules that exist; none where none were named
/// @param complaint about the first name that means no rule
record RuleChoice(Set<String> slugs, Optional<Complaint> complaint) {

  RuleChoice {
    slugs = Set.copyOf(slugs);
  }

  /// Reads names: slugs, or what peers call a rule.
  static RuleChoice of(List<String> typed, RuleNames names) {
    Set<String> slugs = new TreeSet<>();
    for (String name : typed) {
      Set<String> meant = resolve(name, names);
      Set<String> known = meant.stream().filter(names::exists).collect(Collectors.toSet());
      if (known.isEmpty()) {
        return new RuleChoice(Set.of(), Optional.of(complaint(name, meant, names)));
      }
      slugs.addAll(known);
    }
    return new RuleChoice(slugs, Optional.empty());
  }

  /// People do not always write a peer's id in its own case.
  private static Set<String> resolve(String name, RuleNames names) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))
        .map(names::resolve)
        .filter(meant -> !meant.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static Complaint complaint(String name, Set<String> meant, RuleNames names) {
    if (!meant.isEmpty()) {
      return Complaint.of("rule-to-come", "rule", name);
    }
    return Nearest.to(name, names.slugs())
        .map(near -> new Complaint("rule-near", Map.of("rule", name, "near", near)))
        .orElseGet(() -> Complaint.of("rule", "rule", name));
  }
}
