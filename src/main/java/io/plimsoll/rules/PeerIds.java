package io.plimsoll.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What other tools call our rules: read from `rules/peer-ids.tsv` (tool, id, slug), which was
/// compared with the sources of these tools. An id may stand for several rules; the slug `-` marks
/// an id that is known and must silence nothing.
public final class PeerIds {
  private static final String RESOURCE = "/rules/peer-ids.tsv";
  private static final String NOTHING = "-";

  private final SortedMap<String, Set<String>> slugsOfId = new TreeMap<>();

  private PeerIds() {}

  /// Loads the table.
  public static PeerIds load() {
    PeerIds ids = new PeerIds();
    try (InputStream stream =
        Objects.requireNonNull(PeerIds.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      String table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      table.lines().skip(1).forEach(ids::add);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return ids;
  }

  /// Every start reads the whole table: most ids mean one rule, and a row is cut at its tabs alone.
  private void add(String row) {
    int tool = row.indexOf('\t');
    int id = row.indexOf('\t', tool + 1);
    String slug = row.substring(id + 1);
    String name = row.substring(0, tool) + ":" + row.substring(tool + 1, id);
    slugsOfId.merge(name, slug.equals(NOTHING) ? Set.of() : Set.of(slug), PeerIds::both);
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /// What peers call a rule, as `tool:id`, sorted.
  public List<String> of(String slug) {
    return slugsOfId.entrySet().stream()
        .filter(entry -> entry.getValue().contains(slug))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The whole table: `tool:id` to slugs; none for those that mean none of our rules.
  public SortedMap<String, Set<String>> table() {
    return Collections.unmodifiableSortedMap(slugsOfId);
  }
}
