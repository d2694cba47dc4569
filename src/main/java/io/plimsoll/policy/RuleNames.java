package io.plimsoll.policy;

import io.plimsoll.rule.Card;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The names by which settings and comments may call rules: slugs, and what peers call them.
///
/// @param slugs of the rules that exist
/// @param planned slugs that are kept for rules to come: valid, and without effect
/// @param peers what peers call rules, as `tool:id`, to the slugs they mean
public record RuleNames(
    SortedSet<String> slugs, SortedSet<String> planned, SortedMap<String, Set<String>> peers) {

  /// Names that the engine itself gives findings.
  public static final Set<String> OF_THE_ENGINE = Set.of("not-checked", "reasoned-suppression");

  public RuleNames {
    slugs = new TreeSet<>(slugs);
    slugs.addAll(OF_THE_ENGINE);
    planned = new TreeSet<>(planned);
    planned.removeAll(slugs);
    peers = new TreeMap<>(peers);
  }

  /// The names of a catalogue whose rules no peer knows.
  public static RuleNames of(Collection<Card> cards) {
    return of(cards, Map.of());
  }

  /// The names of a catalogue. Slugs that only the peers' table has are planned.
  ///
  /// @param peers `tool:id` to slugs
  public static RuleNames of(Collection<Card> cards, Map<String, Set<String>> peers) {
    SortedSet<String> planned =
        peers.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    return new RuleNames(
        cards.stream().map(Card::slug).collect(Collectors.toCollection(TreeSet::new)),
        planned,
        new TreeMap<>(peers));
  }

  /// The slugs that a name means: itself, or those of a peer's id, with or without its tool. Empty
  /// when nobody calls a rule so.
  public Set<String> resolve(String name) {
    if (slugs.contains(name) || planned.contains(name)) {
      return Set.of(name);
    }
    return peers.entrySet().stream()
        .filter(peer -> peer.getKey().equals(name) || peer.getKey().endsWith(":" + name))
        .flatMap(peer -> peer.getValue().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What peers call a rule, as `tool:id`, sorted.
  public List<String> aliases(String slug) {
    return peers.entrySet().stream()
        .filter(peer -> peer.getValue().contains(slug))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Whether there is a rule of this slug now.
  public boolean exists(String slug) {
    return slugs.contains(slug);
  }
}
