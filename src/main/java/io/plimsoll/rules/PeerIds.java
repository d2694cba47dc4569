package io.plimsoll.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What other tools call our rules: read from `rules/peer-ids.tsv` (tool, id, slug), which was
/// compared with the sources of these tools. An id may stand for several rules; the slug `-` marks
/// an id that is known and must silence nothing.
public final class PeerIds {
  private static final String RESOURCE = "/rules/peer-ids.tsv";
  private static final String NOTHING = "-";

  private final Map<String, List<String>> idsOfSlug = new TreeMap<>();
  private final Map<String, List<String>> slugsOfId = new TreeMap<>();

  private PeerIds() {}

  /// Loads the table.
  public static PeerIds load() {
    PeerIds ids = new PeerIds();
    try (InputStream stream =
            Objects.requireNonNull(PeerIds.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().skip(1).map(row -> row.split("\t", -1)).forEach(ids::add);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return ids;
  }

  private void add(String[] row) {
    String id = row[0] + ":" + row[1];
    List<String> slugs = slugsOfId.computeIfAbsent(id, _ -> new ArrayList<>());
    if (!row[2].equals(NOTHING)) {
      slugs.add(row[2]);
      idsOfSlug.computeIfAbsent(row[2], _ -> new ArrayList<>()).add(id);
    }
  }

  /// What peers call a rule, as `tool:id`, in the order of the table.
  public List<String> of(String slug) {
    return List.copyOf(idsOfSlug.getOrDefault(slug, List.of()));
  }

  /// The rules that an exception for a peer's id silences.
  ///
  /// @param tool as in the table: `hadolint`, `trivy`, `kube_linter`, …
  /// @return empty when the id is unknown, or known to mean none of our rules
  public List<String> slugs(String tool, String id) {
    return List.copyOf(slugsOfId.getOrDefault(tool + ":" + id, List.of()));
  }

  /// The whole table: `tool:id` to slugs, without those that mean none of our rules.
  public Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new TreeMap<>();
    slugsOfId.forEach((id, slugs) -> table.put(id, new TreeSet<>(slugs)));
    return table;
  }

  /// Whether a peer's id stands in the table.
  public boolean isKnown(String tool, String id) {
    return slugsOfId.containsKey(tool + ":" + id);
  }
}
