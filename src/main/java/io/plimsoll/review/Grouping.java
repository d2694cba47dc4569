package io.plimsoll.review;

import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  /// What would not be said on its own rides along in a comment on the same thing or line.
  private List<Group> ridden(List<Group> fixed, List<Group> open) {
    List<Group> horses = new ArrayList<>(fixed);
    List<Group> rest = new ArrayList<>();
    for (Group group : open) {
      (matter.isWorthAComment(group) ? horses : rest).add(group);
    }
    List<Group> onFoot = new ArrayList<>();
    for (Group rider : rest) {
      horses.stream()
          .filter(horse -> matter.isWorthAComment(horse) && carries(horse, rider))
          .findFirst()
          .ifPresentOrElse(
              horse -> horses.set(horses.indexOf(horse), horse.with(rider.findings())),
              () -> onFoot.add(rider));
    }
    horses.addAll(onFoot);
    return horses;
  }

  private boolean carries(Group horse, Group rider) {
    return horse.path().equals(rider.path())
        && horse.findings().size() + rider.findings().size() <= MOST_ON_A_LINE
        && horse.findings().stream()
            .anyMatch(finding -> rider.findings().stream().allMatch(r -> isBeside(finding, r)));
  }

  private boolean isBeside(Finding finding, Finding rider) {
    return finding.subject().contains(rider.subject())
        || matter.lineOf(finding) == matter.lineOf(rider);
  }
}
