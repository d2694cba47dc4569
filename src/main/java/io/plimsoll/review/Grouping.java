package io.plimsoll.review;

import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts together what is said together.
final class Grouping {
  /// How many findings without a fix on one line are said together at most.
  private static final int MOST_ON_A_LINE = 50;

  private final Matter matter;
  private final Suggesting suggesting;

  Grouping(Matter matter, Suggesting suggesting) {
    this.matter = matter;
    this.suggesting = suggesting;
  }

  /// A place where findings without a fix stand.
  private record Line(String path, int number, int part) {}

  /// All groups, in no order that matters.
  List<Group> groups() {
    Map<Fix, List<Finding>> mended = new LinkedHashMap<>();
    List<Finding> open = new ArrayList<>();
    for (Finding finding : matter.findings()) {
      matter
          .fixOf(finding)
          .ifPresentOrElse(
              fix -> mended.computeIfAbsent(fix, _ -> new ArrayList<>()).add(finding),
              () -> open.add(finding));
    }
    List<Group> groups = new ArrayList<>(joined(mended));
    return ridden(groups, byLine(open));
  }

  /// Fixes whose suggestions would overlap become one, as long as that can be suggested too.
  private List<Group> joined(Map<Fix, List<Finding>> mended) {
    Map<String, List<Group>> byPath = new TreeMap<>();
    mended.forEach((fix, findings) -> {
      Group group = new Group(findings, List.of(fix));
      byPath.computeIfAbsent(group.path(), _ -> new ArrayList<>()).add(group);
    });
    List<Group> all = new ArrayList<>();
    for (List<Group> groups : byPath.values()) {
      groups.sort(Comparator.comparingInt(Grouping::firstLine));
      groups.forEach(group -> join(group, all));
    }
    return all;
  }

  private void join(Group group, List<Group> done) {
    Optional<Group> both =
        done.isEmpty() || !overlap(done.getLast(), group)
            ? Optional.empty()
            : Optional.of(done.getLast().join(group))
                .filter(joined -> suggesting.of(joined.edits()).isPresent());
    both.ifPresentOrElse(joined -> done.set(done.size() - 1, joined), () -> done.add(group));
  }

  private boolean overlap(Group one, Group other) {
    Optional<Suggestion> first = suggesting.of(one.edits());
    return suggesting
        .of(other.edits())
        .filter(s -> first.filter(s::overlaps).isPresent())
        .isPresent();
  }

  private static int firstLine(Group group) {
    return group.edits().stream().mapToInt(edit -> edit.startLine()).min().orElse(0);
  }

  private List<Group> byLine(List<Finding> open) {
    Map<Line, List<Finding>> lines = new LinkedHashMap<>();
    Map<Line, Integer> counts = new LinkedHashMap<>();
    for (Finding finding : open) {
      Line whole = new Line(finding.at().path(), matter.lineOf(finding), 0);
      int part = (counts.merge(whole, 1, Integer::sum) - 1) / MOST_ON_A_LINE;
      lines
          .computeIfAbsent(new Line(whole.path, whole.number, part), _ -> new ArrayList<>())
          .add(finding);
    }
    return lines.values().stream().map(findings -> new Group(findings, List.of())).toList();
  }

  /// What would not be said on its own rides along in a comment on the same line or thing.
  private List<Group> ridden(List<Group> fixed, List<Group> open) {
    List<Group> all = new ArrayList<>(fixed);
    List<Group> riders = new ArrayList<>();
    for (Group group : open) {
      (matter.isWorthAComment(group) ? all : riders).add(group);
    }
    Map<String, Integer> horses = byPlace(all);
    for (Group rider : riders) {
      Integer horse = horses.get(horseOf(rider, horses));
      if (horse != null && all.get(horse).findings().size() <= MOST_ON_A_LINE) {
        all.set(horse, all.get(horse).with(rider.findings()));
      } else {
        all.add(rider);
      }
    }
    return all;
  }

  /// Groups that get a comment, by the lines and the things that they speak of.
  private Map<String, Integer> byPlace(List<Group> groups) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      if (matter.isWorthAComment(groups.get(i))) {
        for (Finding finding : groups.get(i).findings()) {
          places.putIfAbsent(line(finding), i);
          places.putIfAbsent(thing(finding, finding.subject().segments().size()), i);
        }
      }
    }
    return places;
  }

  /// The line of a rider, or the innermost thing around it, that is spoken of anyway.
  private String horseOf(Group rider, Map<String, Integer> horses) {
    Finding worst = rider.worst();
    Stream<String> things =
        IntStream.iterate(worst.subject().segments().size(), depth -> depth > 0, depth -> depth - 1)
            .mapToObj(depth -> thing(worst, depth));
    return Stream.concat(Stream.of(line(worst)), things)
        .filter(horses::containsKey)
        .findFirst()
        .orElse("");
  }

  private String line(Finding finding) {
    return finding.at().path() + "\n" + matter.lineOf(finding);
  }

  private static String thing(Finding finding, int depth) {
    List<String> outer = finding.subject().segments().subList(0, depth);
    return finding.at().path() + "\n" + String.join("\n", outer);
  }
}
