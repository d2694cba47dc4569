package io.plimsoll.review;

import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Sources;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said of a pull request: comments on its diff, and the output of its check run. The
/// review itself has an empty body; counts would go stale there.
public final class Review {
  private final List<ReviewComment> comments;
  private final CheckRunWriter checkRun;
  private final Set<String> commented;

  private Review(List<ReviewComment> comments, CheckRunWriter checkRun, Set<String> commented) {
    this.comments = List.copyOf(comments);
    this.checkRun = checkRun;
    this.commented = Set.copyOf(commented);
  }

  /// Composes a review in the phrases' language.
  public static Review of(Reviewable pull, Phrases phrases, SmallerFixes smaller) {
    Sources sources = new Sources(pull.change(), pull.report());
    Matter matter = new Matter(pull, sources);
    Prose prose = new Prose(phrases, sources);
    Suggesting suggesting = new Suggesting(sources, pull.diffs());
    List<Group> groups = new Grouping(matter, suggesting).groups();
    List<Spoken> all = place(groups, pull, matter, new Offering(suggesting, smaller));
    List<Spoken> spoken = chosen(all, pull);
    CommentWriter writer = new CommentWriter(pull, matter, sources, prose);
    return new Review(
        spoken.stream().map(writer::write).toList(),
        new CheckRunWriter(pull, matter, prose, writer, sorted(groups, matter), all, spoken),
        matter.findings().stream()
            .filter(matter::mayStartAComment)
            .map(Finding::fingerprint)
            .collect(Collectors.toSet()));
  }

  /// The worst first, then by place.
  private static List<Group> sorted(List<Group> groups, Matter matter) {
    return groups.stream()
        .sorted(
            Comparator.comparing(Group::severity)
                .reversed()
                .thenComparing(Group::path)
                .thenComparingInt(group -> matter.lineOf(group.worst()))
                .thenComparing(group -> group.worst().fingerprint()))
        .toList();
  }

  /// What nobody has said or silenced, the worst first.
  private static List<Spoken> place(
      List<Group> groups, Reviewable pull, Matter matter, Offering offering) {
    List<Group> unsaid =
        groups.stream()
            .filter(matter::isWorthAComment)
            .flatMap(group -> group.only(matter::isUnsaid).stream())
            .toList();
    Placement placement = new Placement(matter, pull.diffs());
    List<Spoken> all = new ArrayList<>();
    for (Group group : sorted(unsaid, matter)) {
      Offer offer = offering.of(group);
      all.add(new Spoken(group, offer, placement.of(group, offer)));
    }
    return all;
  }

  /// As many as the settings allow, with those that stand already; what is critical is not kept
  /// back for comments that came before it.
  private static List<Spoken> chosen(List<Spoken> all, Reviewable pull) {
    ReviewSettings settings = pull.settings().review();
    if (settings.post() == ReviewSettings.Post.NONE) {
      return List.of();
    }
    List<Spoken> possible =
        all.stream()
            .filter(one -> !(one.spot() instanceof Spot.Elsewhere))
            .limit(settings.maxComments())
            .toList();
    int left = Math.max(0, settings.maxComments() - pull.shown());
    return IntStream.range(0, possible.size())
        .filter(i -> i < left || possible.get(i).group().severity() == Severity.CRITICAL)
        .mapToObj(possible::get)
        .toList();
  }

  /// The comments, the worst first.
  public List<ReviewComment> comments() {
    return comments;
  }

  /// Fingerprints of the findings that a comment stands for, said or not. What only rides along in
  /// a comment does not keep it, once what it was written for is gone.
  public Set<String> commented() {
    return commented;
  }

  /// The check run's output, before anything is posted.
  public CheckRun checkRun() {
    return checkRun(Closing.nothing());
  }

  /// The check run's output.
  ///
  /// @param addresses where comments can be read, by each of their fingerprints
  public CheckRun checkRun(Map<String, String> addresses) {
    return checkRun(new Closing(addresses, Set.of(), Optional.empty()));
  }

  /// The check run's output.
  public CheckRun checkRun(Closing closing) {
    return checkRun.write(closing);
  }

  /// The check run's output where there is no pull request to answer in: it has the one button that
  /// needs none.
  public CheckRun checkRunAlone(Closing closing) {
    return checkRun.writeAlone(closing);
  }

  /// Everything that was there before, as far as a text of a check run holds it, as Markdown.
  public String older() {
    return checkRun.older();
  }
}
