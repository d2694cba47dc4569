package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.model.BuildStage;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.policy.Suppression;
import io.plimsoll.source.Location;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells exceptions that the base has too from those that the change brings. An exception that was
/// only moved, reworded or renamed with its file silences what it silenced before; one that was
/// moved from one thing to another does not.
final class Heritage {
  private final FilePair file;
  private final Comparison comparison;
  private final Function<Judgement, List<Suppression>> exceptions;
  private final IdentityHashMap<Judgement, List<Suppression>> found = new IdentityHashMap<>();

  /// @param file whose head the exceptions are in
  /// @param exceptions those that count in one version of a file
  Heritage(
      FilePair file, Comparison comparison, Function<Judgement, List<Suppression>> exceptions) {
    this.file = file;
    this.comparison = comparison;
    this.exceptions = exceptions;
  }

  /// Whether the base silences what an exception of the head silences.
  boolean has(Suppression head, Draft draft) {
    String rule = draft.card().slug();
    return draft.judged().isEmpty()
        ? before(file.base(), rule).anyMatch(one -> one.wholeFile() || isSameSlot(one, head, true))
        : draft.judged().stream().allMatch(judged -> has(head, judged));
  }

  private boolean has(Suppression head, Judged judged) {
    Optional<Thing> former = former(judged.thing());
    Judgement version = former.map(comparison::fileOf).orElse(file).base();
    return before(version, judged.rule())
        .anyMatch(one ->
            one.wholeFile()
                || former.filter(thing -> covers(one, thing.subject().at())).isPresent()
                || silenced(one, judged)
                || isSameSlot(one, head, isKnownByItsPart(judged)));
  }

  private Stream<Suppression> before(Judgement version, String rule) {
    return found.computeIfAbsent(version, exceptions).stream()
        .filter(one -> one.rules().contains(rule));
  }

  /// What a thing was before or, for an added one, what it was added to.
  private Optional<Thing> former(Thing thing) {
    return comparison.baseOf(thing).or(() -> outer(thing).flatMap(comparison::baseOf));
  }

  /// The innermost thing around another that the base has as well.
  private Optional<Thing> outer(Thing inner) {
    return file.head().things().stream()
        .filter(outer -> !outer.path().equals(inner.path()) && outer.path().contains(inner.path()))
        .filter(outer -> comparison.baseOf(outer).isPresent())
        .reduce((one, other) -> one.path().contains(other.path()) ? other : one);
  }

  private static boolean covers(Suppression one, Location at) {
    return one.note().at().path().equals(at.path()) && one.covers().contains(at.span());
  }

  /// Whether the same was broken before and silenced.
  private boolean silenced(Suppression one, Judged judged) {
    return comparison.baseOf(judged.thing()).stream()
        .flatMap(thing -> thing.verdicts().stream())
        .filter(before -> before.isBroken() && before.rule().equals(judged.rule()))
        .anyMatch(before ->
            before.part().equals(judged.part()) && one.silences(before.rule(), before.at()));
  }

  /// Of some things there are several beside each other: one is no other.
  private static boolean isKnownByItsPart(Judged judged) {
    return !judged.part().isEmpty()
        || judged.thing().subject() instanceof ShellCommand
        || judged.thing().subject() instanceof ImageUse;
  }

  /// Whether two exceptions stand on the same key or instruction of the same thing.
  ///
  /// @param wholly whether its value must be the same, too
  private boolean isSameSlot(Suppression base, Suppression head, boolean wholly) {
    String then = line(file.base(), base);
    String now = line(file.head(), head);
    boolean isSame = wholly ? then.equals(now) : word(then).equals(word(now));
    return isSame && !now.isEmpty() && owner(file.base(), base).equals(formerOwner(head));
  }

  /// The first line of what an exception stands on.
  private static String line(Judgement version, Suppression one) {
    return version
        .reading()
        .document()
        .filter(document -> document.file().path().equals(one.note().at().path()))
        .map(document -> lineFrom(one.covers().start(), document.file().text()))
        .orElse("");
  }

  private static String lineFrom(int start, String text) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }

  private static String word(String line) {
    return line.split("[\\s:]", 2)[0];
  }

  /// The path of the thing in which an exception stands.
  private static Optional<SubjectPath> owner(Judgement version, Suppression one) {
    return version.reading().document().flatMap(document -> ownerIn(document, version, one));
  }

  private static Optional<SubjectPath> ownerIn(
      Document document, Judgement version, Suppression one) {
    return Guard.attempt(() -> document.writtenIn(one.covers()))
        .flatMap(path -> path)
        .or(() -> stage(version, one).map(Thing::path));
  }

  /// The stage of a build in which an exception stands.
  private static Optional<Thing> stage(Judgement version, Suppression one) {
    return version.things().stream()
        .filter(thing -> thing.subject() instanceof BuildStage)
        .filter(thing -> thing.subject().at().span().start() <= one.covers().start())
        .reduce((_, last) -> last);
  }

  /// What the thing was called before in which an exception stands.
  private Optional<SubjectPath> formerOwner(Suppression head) {
    Optional<SubjectPath> owner = owner(file.head(), head);
    return owner.map(path ->
        file.head().things().stream()
            .filter(thing -> thing.path().equals(path))
            .findFirst()
            .flatMap(comparison::baseOf)
            .map(Thing::path)
            .orElse(path));
  }
}
