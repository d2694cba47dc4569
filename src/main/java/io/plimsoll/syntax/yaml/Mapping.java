package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A map in the order in which it is written.
///
/// @param entries as written, merge keys among them
/// @param members the effective entries: own keys first in their order, then what merge keys bring
/// @param flow whether it is written in braces
/// @param properties tag and anchor
/// @param span from `{` to `}`, or from the first key to the end of the last leaf
public record Mapping(
    List<Entry> entries, List<Member> members, boolean flow, Properties properties, Span span)
    implements YamlNode {

  public Mapping {
    entries = List.copyOf(entries);
    members = List.copyOf(members);
  }

  /// A key with its value.
  ///
  /// @param key almost always a [Scalar]
  /// @param value an empty scalar where none is written
  public record Entry(YamlNode key, YamlNode value) {
    /// From the key to the end of the value.
    public Span span() {
      return key.whole().union(value.whole());
    }

    /// Whether this is the merge key `<<`, which is written plain or tagged `!!merge`.
    public boolean isMerge() {
      return key instanceof Scalar scalar
          && scalar.text().equals("<<")
          && ((scalar.isPlain() && scalar.properties().tag().isEmpty())
              || scalar.properties().tag().filter("tag:yaml.org,2002:merge"::equals).isPresent());
    }

    /// The key's text; empty when it is a list or a map.
    public Optional<String> name() {
      return switch (key) {
        case Scalar scalar -> Optional.of(scalar.text());
        case Alias alias when alias.target() instanceof Scalar scalar -> Optional.of(scalar.text());
        case Alias _, Sequence _, Mapping _ -> Optional.empty();
      };
    }
  }

  /// An effective entry. An own key wins over merged ones, an earlier merged map over a later one;
  /// of a key written twice the last counts.
  ///
  /// @param name the key's text
  /// @param entry where it is written, perhaps in another map
  /// @param through the aliases of merge keys that it came through, the outermost first
  /// @param merged whether a merge key brought it; without an alias it is written inside that key
  public record Member(String name, Entry entry, List<Alias> through, boolean merged) {
    public Member {
      through = List.copyOf(through);
    }
  }

  /// The effective entry of a key.
  public Optional<Member> member(String name) {
    for (Member member : members) {
      if (member.name.equals(name)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /// The entry of a key that is written in this map itself; the last one where it stands twice.
  public Optional<Entry> own(String name) {
    return member(name).filter(member -> !member.merged).map(Member::entry);
  }

  /// The effective entries if this map did not have a key itself.
  List<Member> without(String name) {
    List<Entry> others =
        entries.stream()
            .filter(entry -> entry.isMerge() || !entry.name().filter(name::equals).isPresent())
            .toList();
    return Members.of(others, new ArrayList<>());
  }

  /// Whether a merge key brings entries in.
  boolean hasMerge() {
    return entries.stream().anyMatch(Entry::isMerge);
  }
}
