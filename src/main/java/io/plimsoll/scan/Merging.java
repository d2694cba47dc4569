package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.model.Container;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.model.Workload;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Showing;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes one finding of all verdicts of a rule at one written place.
final class Merging {
  /// What a protection that held in the base and is open now is called.
  static final String TAKEN_AWAY = "taken-away";

  private final Settings settings;
  private final Predicate<String> isQuiet;

  /// @param isQuiet whether findings in a file are one severity quieter
  Merging(Settings settings, Predicate<String> isQuiet) {
    this.settings = settings;
    this.isQuiet = isQuiet;
  }

  /// What is merged: nothing but the thing may differ.
  private record Place(Side side, String rule, Location at, String part, boolean broken) {}

  /// Merges the verdicts of one file.
  List<Draft> merge(List<Compared> verdicts, FilePair file) {
    Map<Place, List<Compared>> places = new LinkedHashMap<>();
    for (Compared one : verdicts) {
      places.computeIfAbsent(placeOf(one), _ -> new ArrayList<>()).add(one);
    }
    List<Draft> drafts = new ArrayList<>();
    places.forEach((place, merged) -> drafts.add(draft(place, merged, file)));
    return drafts;
  }

  private static Place placeOf(Compared one) {
    Judged judged = one.judged();
    return new Place(one.side(), judged.rule(), judged.at(), judged.part(), judged.isBroken());
  }

  private Draft draft(Place place, List<Compared> merged, FilePair file) {
    Judged first = merged.getFirst().judged();
    Judgement version = place.side == Side.BASE ? file.base() : file.head();
    List<SubjectPath> subjects = subjects(merged);
    SubjectPath subject = writtenIn(place.at, first, subjects, version);
    return new Draft(
        first.card(),
        severity(first, place.at.path()),
        Showing.visibility(first.card(), settings),
        status(merged),
        place.side,
        place.at,
        subject,
        kind(subject, merged),
        subjects,
        place.part,
        cause(first.verdict()),
        facts(first.verdict()),
        grade(first),
        merged.stream().map(Compared::judged).toList(),
        List.of());
  }

  private Severity severity(Judged judged, String path) {
    Severity severity = Showing.severity(judged.card(), settings);
    return isQuiet.test(path) ? severity.quieter() : severity;
  }

  /// A further user of an old value brings nothing; a thing that was safe before and uses it now
  /// does.
  private static Status status(List<Compared> merged) {
    if (merged.getFirst().status() == Status.FIXED) {
      return Status.FIXED;
    }
    boolean brought =
        merged.stream().allMatch(one -> one.status() == Status.NEW)
            || merged.stream().anyMatch(Compared::worsened);
    return brought ? Status.NEW : Status.EXISTING;
  }

  private static List<SubjectPath> subjects(List<Compared> merged) {
    return merged.stream().map(one -> one.judged().thing().path()).distinct().toList();
  }

  private static SubjectPath writtenIn(
      Location at, Judged first, List<SubjectPath> subjects, Judgement version) {
    boolean isOwn =
        !(first.thing().subject() instanceof Container)
            && !(first.thing().subject() instanceof Workload);
    if (isOwn && subjects.size() == 1) {
      return subjects.getFirst();
    }
    return version
        .reading()
        .document()
        .filter(document -> document.file().path().equals(at.path()))
        .flatMap(document -> owner(document, at))
        .orElseGet(() -> common(subjects));
  }

  private static Optional<SubjectPath> owner(Document document, Location at) {
    return Guard.attempt(() -> document.writtenIn(at.span())).flatMap(owner -> owner);
  }

  /// The longest path that contains all.
  private static SubjectPath common(List<SubjectPath> subjects) {
    List<String> segments = subjects.getFirst().segments();
    for (int length = segments.size(); length > 0; length--) {
      SubjectPath path = new SubjectPath(segments.subList(0, length));
      if (subjects.stream().allMatch(path::contains)) {
        return path;
      }
    }
    return subjects.getFirst();
  }

  private static String kind(SubjectPath subject, List<Compared> merged) {
    Thing first = merged.getFirst().judged().thing();
    boolean isOuter = !subject.equals(first.path()) && subject.contains(first.path());
    return isOuter && first.kind().equals("container") ? "workload" : first.kind();
  }

  private static String cause(Verdict verdict) {
    return verdict instanceof Verdict.Broken broken ? broken.cause() : TAKEN_AWAY;
  }

  private static Map<String, String> facts(Verdict verdict) {
    return verdict instanceof Verdict.Broken broken ? broken.facts() : Map.of();
  }

  private static Grade grade(Judged judged) {
    return judged.verdict() instanceof Verdict.Broken broken && !broken.remedies().isEmpty()
        ? broken.grade().orElse(judged.card().grade())
        : Grade.NONE;
  }
}
