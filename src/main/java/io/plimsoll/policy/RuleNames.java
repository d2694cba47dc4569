package io.plimsoll.policy;

import io.plimsoll.rule.Card;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
    SortedSet<String> slugs = new TreeSet<>();
    cards.forEach(card -> slugs.add(card.slug()));
    Set<String> planned = new HashSet<>();
    peers.values().forEach(planned::addAll);
    return new RuleNames(slugs, new TreeSet<>(planned), new TreeMap<>(peers));
  }

  /// The slugs that a name means: itself, or those of a peer's id, with or without its tool. Empty
  /// when nobody calls a rule so.
  public Set<String> resolve(String name) {
    if (slugs.contains(name) || planned.contains(name)) {
      return Set.of(name);
    }
    Set<String> meant = new TreeSet<>(peers.getOrDefault(name, Set.of()));
    for (String tool : tools()) {
      meant.addAll(ofPeer(tool, name));
    }
    return Set.copyOf(meant);
  }

  /// The tools that the peers' table knows.
  private List<String> tools() {
    List<String> tools = new ArrayList<>();
    SortedMap<String, Set<String>> rest = peers;
    while (!rest.isEmpty()) {
      String tool = rest.firstKey().split(":", 2)[0];
      tools.add(tool);
      rest = rest.tailMap(tool + ";");
    }
    return tools;
  }

  /// The slugs that an id of one tool means; empty when it is not known.
  ///
  /// @param tool as in the peers' table
  Set<String> ofPeer(String tool, String id) {
    return peers.getOrDefault(tool + ":" + id, Set.of());
  }

  /// The slugs that the ids of one tool mean which fit a pattern.
  ///
  /// @param pattern `*` and `?` in it stand for any letters
  Set<String> ofPeerLike(String tool, String pattern) {
    Set<String> slugs = new TreeSet<>();
    peers
        .subMap(tool + ":", tool + ";")
        .forEach((id, meant) -> {
          if (new GlobMatcher(tool + ":" + pattern, id).matches()) {
            slugs.addAll(meant);
          }
        });
    return slugs;
  }

  /// What peers call a rule, as `tool:id`, sorted.
  public List<String> aliases(String slug) {
    return aliases().getOrDefault(slug, List.of());
  }

  /// What peers call rules, by slug: all of them in one pass.
  public Map<String, List<String>> aliases() {
    Map<String, List<String>> aliases = new HashMap<>();
    peers.forEach((id, meant) ->
        meant.forEach(slug -> aliases.computeIfAbsent(slug, _ -> new ArrayList<>()).add(id)));
    aliases.replaceAll((_, ids) -> List.copyOf(ids));
    return Map.copyOf(aliases);
  }

  /// The slugs of the rules that exist and of those to come.
  Set<String> all() {
    Set<String> all = new TreeSet<>(slugs);
    all.addAll(planned);
    return all;
  }

  /// Whether there is a rule of this slug now.
  public boolean exists(String slug) {
    return slugs.contains(slug);
  }
}
