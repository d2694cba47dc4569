package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Value;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides where wishes are written. What several services share, through an anchor, a merge key or
/// `extends`, is changed only when all of them wish the same; else the service says its own. What
/// another file says is left to that file.
final class Planner {
  /// Lists that a service appends to what it extends.
  private static final Set<String> LISTS = Set.of("cap_drop", "security_opt", "tmpfs");

  private final Sharing sharing;
  private final Homes homes;
  private final List<Wish> wishes;
  private final Map<Same, Set<Service>> wishing = new HashMap<>();

  /// By the key under which the wishing service is written.
  private final IdentityHashMap<YamlNode, List<Wish>> byService = new IdentityHashMap<>();

  Planner(Sharing sharing, Homes homes, List<Wish> wishes) {
    this.sharing = sharing;
    this.homes = homes;
    this.wishes = List.copyOf(wishes);
    wishes.forEach(wish ->
        byService.computeIfAbsent(wish.service().own().key(), _ -> new ArrayList<>()).add(wish));
    wishes.forEach(wish ->
        wishing.computeIfAbsent(Same.as(wish), _ -> new LinkedHashSet<>()).add(wish.service()));
  }

  /// The changes of all repairs that can be written whole.
  List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    Set<Integer> impossible = new LinkedHashSet<>();
    for (Wish wish : wishes) {
      Optional<Plan> plan = plan(wish);
      plan.ifPresentOrElse(plans::add, () -> impossible.add(wish.repair()));
    }
    return whole(joined(plans), impossible);
  }

  /// What is left when a repair that lacks a change takes all its changes along, and those who
  /// share them too.
  private static List<Plan> whole(List<Plan> plans, Set<Integer> impossible) {
    List<Plan> left = plans;
    int before;
    do {
      before = left.size();
      left.stream()
          .filter(plan -> plan.needs(impossible))
          .forEach(plan -> impossible.addAll(plan.repairs()));
      left = left.stream().filter(plan -> !plan.needs(impossible)).toList();
    } while (left.size() < before);
    return left;
  }

  /// Equal changes of one value are one change.
  private static List<Plan> joined(List<Plan> plans) {
    Map<Object, Plan> joined = new LinkedHashMap<>();
    for (Plan plan : plans) {
      Object same = List.of(System.identityHashCode(plan.target()), plan.key(), plan.patch());
      joined.merge(same, plan, Planner::both);
    }
    return List.copyOf(joined.values());
  }

  private static Plan both(Plan one, Plan other) {
    Set<Integer> repairs = new LinkedHashSet<>(one.repairs());
    repairs.addAll(other.repairs());
    return new Plan(repairs, one.target(), one.key(), one.patch(), one.touched());
  }

  private Optional<Plan> plan(Wish wish) {
    List<Wish> extended = ofExtended(wish);
    if (!extended.isEmpty()) {
      boolean same = extended.stream().allMatch(other -> other.patch().equals(wish.patch()));
      return same ? own(extended.getLast()).map(plan -> plan.servingAlone(wish)) : Optional.empty();
    }
    return own(wish);
  }

  /// The wishes for the same list of services that this one extends: an item that comes from there
  /// must not be written twice.
  private List<Wish> ofExtended(Wish wish) {
    List<Layer> layers = wish.service().layers();
    return LISTS.contains(wish.key())
        ? layers.subList(1, layers.size()).stream()
            .flatMap(layer -> byService.getOrDefault(layer.key(), List.of()).stream())
            .filter(other -> other.key().equals(wish.key()))
            .toList()
        : List.of();
  }

  /// The change at the service that wishes it.
  private Optional<Plan> own(Wish wish) {
    if (wish.value().isEmpty()) {
      return added(wish);
    }
    Found value = wish.value().get();
    boolean elsewhere = !value.layer().file().equals(wish.service().own().file());
    Optional<Homes.Home> home = homes.of(value.place().node());
    if (elsewhere || home.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = home.get().mapping();
    return isAgreed(wish, sharing.users(value.place().node()))
        ? Optional.of(plan(wish, mapping, home.get().key(), wish.patch()))
        : overriding(wish, mapping);
  }

  /// Whether all services that a value counts for wish the same change; of a list that is appended
  /// to what is extended, the same items.
  private boolean isAgreed(Wish wish, Set<Service> users) {
    return LISTS.contains(wish.key())
        ? users.stream().allMatch(user -> of(user).stream().anyMatch(other -> isAlike(other, wish)))
        : wishing(wish).containsAll(users);
  }

  private List<Wish> of(Service service) {
    return byService.getOrDefault(service.own().key(), List.of());
  }

  private static boolean isAlike(Wish other, Wish wish) {
    return other.key().equals(wish.key()) && other.patch().equals(wish.patch());
  }

  /// A value of its own instead of the shared one, unless the shared one is the service's own.
  private Optional<Plan> overriding(Wish wish, Mapping shared) {
    return Sharing.mapping(wish.service())
        .filter(own -> !own.equals(shared))
        .flatMap(
            own -> wish.override().map(value -> plan(wish, own, wish.key(), Patch.set(value))));
  }

  /// A key that is added to the service, or to the one that it takes everything from, if that one
  /// wishes the same.
  private Optional<Plan> added(Wish wish) {
    Set<Service> wishing = wishing(wish);
    Service at =
        sharing.sources(wish.service()).stream()
            .filter(wishing::contains)
            .reduce((_, last) -> last)
            .orElse(wish.service());
    boolean all =
        sharing.dependents(at).stream()
            .allMatch(dependent ->
                dependent.find(wish.key()).isEmpty()
                    ? wishing.contains(dependent)
                    : !holdsAddedItem(dependent, wish));
    return all
        ? Sharing.mapping(at).map(own -> plan(wish, own, wish.key(), wish.patch()))
        : Optional.empty();
  }

  /// Whether a service lists itself what is to be added to the one that it extends.
  private static boolean holdsAddedItem(Service dependent, Wish wish) {
    return wish.patch() instanceof Patch.Items items
        && dependent.items(wish.key()).stream()
            .flatMap(item -> item.place().scalar().stream())
            .anyMatch(scalar -> items.add().contains(Value.of(scalar.text())));
  }

  /// The services that wish the same of the same value.
  private Set<Service> wishing(Wish wish) {
    return wishing.getOrDefault(Same.as(wish), Set.of());
  }

  /// What wishes have in common that are one: key, patch, and the value as itself.
  private record Same(String key, Patch patch, Optional<YamlNode> value) {
    static Same as(Wish wish) {
      return new Same(wish.key(), wish.patch(), wish.value().map(found -> found.place().node()));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Same(String k, Patch p, Optional<YamlNode> v)
          && key.equals(k)
          && patch.equals(p)
          && value.equals(v);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + value.map(System::identityHashCode).orElse(0);
    }
  }

  private Plan plan(Wish wish, Mapping mapping, String key, Patch patch) {
    Set<String> touched = new LinkedHashSet<>();
    for (String path : homes.paths(mapping, key)) {
      touched.add(below(path, wish.below()));
    }
    if (patch instanceof Patch.Rename(String name)) {
      touched.addAll(homes.paths(mapping, name));
    }
    return new Plan(Set.of(wish.repair()), mapping, key, patch, touched);
  }

  private static String below(String path, List<String> keys) {
    String longer = path;
    for (String key : keys) {
      longer = Outline.child(longer, key);
    }
    return longer;
  }
}
