package io.plimsoll.scan;

import io.plimsoll.model.BuildStage;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Platform;
import io.plimsoll.model.SubjectPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds out which thing of the head is which thing of the base, from the surest sign to the
/// weakest: names, unchanged lines, renamed parents, likeness.
final class Correspondence {
  private final Pairing pairing;
  private final Lines lines;

  Correspondence(Pairing pairing, Lines lines) {
    this.pairing = pairing;
    this.lines = lines;
  }

  /// Pairs the things of the two versions of one file.
  void within(Collection<Thing> bases, Collection<Thing> heads) {
    pairing.match(bases, heads, Correspondence::ownName, (_, _) -> true);
    pairing.match(bases, heads, Thing::key, this::areOnTheSameLine);
    pairing.match(bases, heads, Correspondence::lastName, this::areOnTheSameLine);
    pairing.match(bases, heads, Thing::key, (_, _) -> true);
    renamed(bases, heads);
  }

  /// Pairs what is left after all files were looked at: things that moved to another file. Names
  /// that every Dockerfile has prove nothing.
  void across(Collection<Thing> bases, Collection<Thing> heads) {
    pairing.match(bases, heads, Correspondence::farName, (_, _) -> true);
    inside(bases, heads);
  }

  private void renamed(Collection<Thing> bases, Collection<Thing> heads) {
    pairing.match(bases, heads, Correspondence::stage, (_, _) -> true);
    pairing.match(bases, heads, Thing::kind, Likeness::ofWorkloads);
    inside(bases, heads);
    Map<List<String>, List<String>> formerNames = formerNames(heads);
    pairing.match(
        bases,
        heads,
        Thing::kind,
        (base, head) -> Likeness.ofContainers(base, head) && areSiblings(base, head, formerNames));
    inside(bases, heads);
    pairing.match(bases, heads, Correspondence::image, (_, _) -> true);
  }

  /// What things of the head were called that have another name now.
  private Map<List<String>, List<String>> formerNames(Collection<Thing> heads) {
    Map<List<String>, List<String>> names = new HashMap<>();
    for (Thing head : heads) {
      pairing
          .baseOf(head)
          .ifPresent(base -> names.put(head.path().segments(), base.path().segments()));
    }
    return names;
  }

  private static boolean areSiblings(
      Thing base, Thing head, Map<List<String>, List<String>> formerNames) {
    List<String> parent = parent(head.path());
    return parent(base.path()).equals(formerNames.getOrDefault(parent, parent));
  }

  private static List<String> parent(SubjectPath path) {
    return path.segments().subList(0, path.segments().size() - 1);
  }

  /// Pairs things whose parents are paired under different names and that stand alike in them.
  private void inside(Collection<Thing> bases, Collection<Thing> heads) {
    List<Thing> parents = heads.stream().filter(head -> pairing.baseOf(head).isPresent()).toList();
    for (Thing parent : parents) {
      SubjectPath now = parent.path();
      SubjectPath then = pairing.baseOf(parent).orElseThrow().path();
      if (!then.equals(now)) {
        pairing.match(
            below(then, bases),
            below(now, heads),
            Thing::kind,
            (base, head) -> rest(base, then).equals(rest(head, now)));
      }
    }
  }

  private List<Thing> below(SubjectPath parent, Collection<Thing> things) {
    return pairing.open(things).stream().filter(thing -> parent.contains(thing.path())).toList();
  }

  private static List<String> rest(Thing thing, SubjectPath parent) {
    List<String> segments = thing.path().segments();
    return segments.subList(parent.segments().size(), segments.size());
  }

  private boolean areOnTheSameLine(Thing base, Thing head) {
    return lines.areSame(base.subject().at(), head.subject().at());
  }

  private static String ownName(Thing thing) {
    return thing.isNamedByPlace() ? "" : thing.key();
  }

  private static String lastName(Thing thing) {
    return thing.kind() + " " + thing.path().name();
  }

  private static String farName(Thing thing) {
    return thing.subject().platform() == Platform.DOCKERFILE ? "" : thing.key();
  }

  /// An image that another stage starts from now is no other image.
  private static String image(Thing thing) {
    return thing.subject() instanceof ImageUse use
        ? use.image().written().map(ImageReference::name).orElse("")
        : "";
  }

  /// A stage that gets a name, or another one, keeps its place.
  private static String stage(Thing thing) {
    return thing.subject() instanceof BuildStage stage ? "stage " + stage.stage().index() : "";
  }
}
