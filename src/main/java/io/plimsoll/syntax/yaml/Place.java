package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node as it is reached from a document's root: through aliases and merge keys, which are
/// remembered.
///
/// @param node never an alias
/// @param through the aliases on the way here, the outermost first; empty when the node stands
///   where it counts
public record Place(YamlNode node, List<Alias> through) {

  public Place {
    through = List.copyOf(through);
  }

  /// A named place in a mapping.
  ///
  /// @param key as written, perhaps in an anchored map
  /// @param value what it holds
  /// @param merged whether a merge key brought it
  public record Member(String name, YamlNode key, Place value, boolean merged) {}

  /// The place of a node that is written where it counts.
  static Place of(YamlNode node) {
    return new Place(node, List.of()).resolved();
  }

  private Place resolved() {
    return node instanceof Alias alias ? new Place(alias.target(), with(List.of(alias))) : this;
  }

  private List<Alias> with(List<Alias> more) {
    if (more.isEmpty()) {
      return through;
    }
    List<Alias> all = new ArrayList<>(through);
    all.addAll(more);
    return all;
  }

  /// Whether no alias lies on the way, so that an edit here touches nothing else.
  public boolean isOwn() {
    return through.isEmpty();
  }

  /// Where the node is written.
  public Span written() {
    return node.span();
  }

  /// The value under keys, one map after the other.
  public Optional<Place> get(String... path) {
    Place place = this;
    for (String key : path) {
      Optional<Mapping.Member> member = place.found(key);
      if (member.isEmpty()) {
        return Optional.empty();
      }
      place = place.step(member.get());
    }
    return Optional.of(place);
  }

  private Optional<Mapping.Member> found(String key) {
    return node instanceof Mapping mapping ? mapping.member(key) : Optional.empty();
  }

  private Place step(Mapping.Member member) {
    return new Place(member.entry().value(), with(member.through())).resolved();
  }

  /// The effective entry under a key, with the key as written.
  public Optional<Member> member(String key) {
    Optional<Mapping.Member> member = found(key);
    return member.isPresent() ? Optional.of(named(member.get())) : Optional.empty();
  }

  /// The effective entries of a map; none of any other node.
  public List<Member> members() {
    if (!(node instanceof Mapping mapping)) {
      return List.of();
    }
    List<Member> members = new ArrayList<>(mapping.members().size());
    for (Mapping.Member member : mapping.members()) {
      members.add(named(member));
    }
    return members;
  }

  private Member named(Mapping.Member member) {
    return new Member(member.name(), member.entry().key(), step(member), member.merged());
  }

  /// The items of a list; none of any other node.
  public List<Place> items() {
    if (!(node instanceof Sequence sequence)) {
      return List.of();
    }
    List<Place> items = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      items.add(new Place(item, through).resolved());
    }
    return items;
  }

  /// The node as a scalar.
  public Optional<Scalar> scalar() {
    return node instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /// The node as a map.
  public Optional<Mapping> mapping() {
    return node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  /// The node as a list.
  public Optional<Sequence> sequence() {
    return node instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
  }
}
