package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the node that each wish changes: the container or pod itself, or the anchored node that it
/// shares with others, when all of them wish the same.
final class Draughtsman {
  private final Anchors anchors;

  Draughtsman(Anchors anchors) {
    this.anchors = anchors;
  }

  /// A node with the change wanted there.
  private record Target(YamlNode node, Patch patch) {}

  /// The changes of a repair; empty when one of them has no place.
  Optional<Sketch> sketch(Repair repair, List<Wish> wishes) {
    IdentityHashMap<YamlNode, Patch> patches = new IdentityHashMap<>();
    Set<String> touched = new TreeSet<>();
    for (Wish wish : wishes) {
      Optional<Target> target = target(wish, repair.remedy());
      if (target.isEmpty()) {
        return Optional.empty();
      }
      patches.merge(target.get().node(), target.get().patch(), Patch::and);
      touched.add(wish.touched());
    }
    return wishes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sketch(List.of(repair), patches, List.of(), touched));
  }

  private Optional<Target> target(Wish wish, Remedy remedy) {
    Place owner = wish.owner();
    if (owner.isOwn() && !anchors.isShared(owner.node())) {
      return new Descent(wish, remedy, owner.node(), 0).from(owner, 0);
    }
    return anchors.isAgreed(owner.node(), List.of(), remedy)
        ? Optional.of(target(owner.node(), wish, 0))
        : Optional.empty();
  }

  private static Target target(YamlNode node, Wish wish, int depth) {
    List<String> rest = wish.path().subList(depth, wish.path().size());
    return new Target(node, Patch.at(wish.patch(), rest.toArray(String[]::new)));
  }

  /// The way from a container or pod to what changes: the node that is patched, as far as is known,
  /// and how many keys of the wish's path lead to it.
  private final class Descent {
    private final Wish wish;
    private final Remedy remedy;
    private final YamlNode root;
    private final int depth;

    Descent(Wish wish, Remedy remedy, YamlNode root, int depth) {
      this.wish = wish;
      this.remedy = remedy;
      this.root = root;
      this.depth = depth;
    }

    Optional<Target> from(Place here, int at) {
      Optional<Place.Member> next =
          at < wish.path().size() ? here.member(wish.path().get(at)) : Optional.empty();
      if (next.isEmpty()) {
        return Optional.of(target(root, wish, depth));
      }
      YamlNode child = next.get().value().node();
      if (anchors.isShared(child)) {
        return shared(here, next.get(), at);
      }
      return child instanceof Mapping
          ? from(next.get().value(), at + 1)
          : Optional.of(target(root, wish, depth));
    }

    /// A shared map is changed where it is written, when all agree. A shared value that comes
    /// through a merge key can be overridden.
    private Optional<Target> shared(Place here, Place.Member next, int at) {
      YamlNode child = next.value().node();
      boolean agreed = anchors.isAgreed(child, wish.path().subList(0, at + 1), remedy);
      if (!(child instanceof Mapping) || next.merged()) {
        Optional<YamlNode> source = agreed ? source(here, next.name()) : Optional.empty();
        return source
            .map(owner -> target(owner, wish, at))
            .or(() -> Optional.of(target(root, wish, depth)));
      }
      return agreed || isLeafAgreed()
          ? new Descent(wish, remedy, child, at + 1).from(next.value(), at + 1)
          : Optional.empty();
    }

    /// Whether all who share what changes want the same, though not all share what is around it.
    private boolean isLeafAgreed() {
      return wish.owner()
          .get(wish.path().toArray(String[]::new))
          .filter(leaf -> anchors.isAgreed(leaf.node(), wish.path(), remedy))
          .isPresent();
    }
  }

  private static Optional<YamlNode> source(Place map, String key) {
    return map.mapping()
        .flatMap(mapping -> mapping.member(key))
        .filter(member -> !member.through().isEmpty())
        .map(member -> member.through().getLast())
        .map(Alias::target)
        .filter(target -> target instanceof Mapping owner && owner.own(key).isPresent());
  }
}
