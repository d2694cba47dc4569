package io.plimsoll.review;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the output of a check run.
final class CheckRunWriter {
  private static final int LONGEST_TITLE = 255;

  /// GitHub takes 50 in one call, and an installation writes sixty times in a minute for all its
  /// repositories.
  private static final int MOST_ANNOTATIONS = 500;

  private final Reviewable pull;
  private final Matter matter;
  private final Prose prose;
  private final CommentWriter comments;
  private final List<Group> groups;
  private final List<Spoken> unspoken;
  private final List<Spoken> spoken;
  private final Set<String> clicks;

  /// @param groups all of them, the worst first
  /// @param all those that deserve a comment
  /// @param spoken those that have one
  CheckRunWriter(
      Reviewable pull,
      Matter matter,
      Prose prose,
      CommentWriter comments,
      List<Group> groups,
      List<Spoken> all,
      List<Spoken> spoken) {
    this.pull = pull;
    this.matter = matter;
    this.prose = prose;
    this.comments = comments;
    this.groups = groups;
    this.unspoken = all.stream().filter(one -> !spoken.contains(one)).toList();
    this.spoken = spoken;
    this.clicks =
        spoken.stream()
            .filter(one -> one.offer() instanceof Offer.Click)
            .flatMap(one -> one.group().fingerprints().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  CheckRun write(Closing closing) {
    return write(closing, actions());
  }

  CheckRun writeAlone(Closing closing) {
    return write(closing, List.of(action(CheckRun.Action.RUN_AGAIN)));
  }

  private CheckRun write(Closing closing, List<CheckRun.Action> actions) {
    String title = Markdown.cut(new Headline(pull, matter, prose).text(), LONGEST_TITLE);
    return new CheckRun(
        title, summary(closing, actions), conclusion(), annotations(closing), actions);
  }

  private CheckRun.Conclusion conclusion() {
    if (matter.findings().isEmpty()) {
      return CheckRun.Conclusion.SUCCESS;
    }
    return fails() ? CheckRun.Conclusion.FAILURE : CheckRun.Conclusion.NEUTRAL;
  }

  private boolean fails() {
    Optional<Severity> threshold = pull.settings().review().failAt();
    return threshold.isPresent()
        && matter.findings().stream().anyMatch(f -> f.severity().isAtLeast(threshold.get()));
  }

  private String summary(Closing closing, List<CheckRun.Action> actions) {
    List<String> parts = new ArrayList<>();
    FindingTable table =
        new FindingTable(pull, matter, prose, comments, closing.addresses(), clicks);
    table.of(groups).ifPresent(parts::add);
    verdict(actions).ifPresent(parts::add);
    if (pull.isFirst()) {
      parts.add(prose.say("review.first"));
    }
    parts.addAll(pull.remarks().paragraphs());
    parts.addAll(new SummaryFolds(pull, matter, prose).folds(closing.took()));
    return String.join("\n\n", parts);
  }

  private Optional<String> verdict(List<CheckRun.Action> actions) {
    List<String> sentences = new ArrayList<>();
    if (fails()) {
      String failAt = pull.settings().review().failAt().map(Severity::word).orElse("never");
      sentences.add(
          pull.remarks()
              .failAt()
              .map(
                  place -> prose.say("review.fails-at", Map.of("severity", failAt, "place", place)))
              .orElseGet(() -> prose.say("review.fails", Map.of("severity", failAt))));
    }
    long ready = groups.stream().filter(group -> !group.fixes().isEmpty()).count();
    if (ready > 0) {
      sentences.add(ready(ready, actions));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private String ready(long ready, List<CheckRun.Action> actions) {
    Map<String, String> counts =
        Map.of("ready", Long.toString(ready), "places", Integer.toString(groups.size()));
    String sentence = prose.say("review.ready", counts);
    return actions.stream()
        .filter(action -> action.identifier().equals(CheckRun.Action.SAFE_FIXES))
        .map(action -> prose.say("review.ready-safe", Map.of("button", action.label())))
        .findFirst()
        .map(more -> sentence + " " + more)
        .orElse(sentence);
  }

  private List<CheckRun.Action> actions() {
    List<CheckRun.Action> actions = new ArrayList<>();
    actions.add(action(CheckRun.Action.RUN_AGAIN));
    boolean hasSafe =
        groups.stream()
            .flatMap(group -> group.fixes().stream())
            .map(Fix::grade)
            .anyMatch(grade -> grade == Grade.SAFE);
    if (hasSafe) {
      actions.add(action(CheckRun.Action.SAFE_FIXES));
    }
    if (!matter.older().isEmpty()) {
      actions.add(action(CheckRun.Action.OLDER));
    }
    return actions;
  }

  private CheckRun.Action action(String identifier) {
    String key = "review.button." + identifier;
    return new CheckRun.Action(identifier, prose.say(key), prose.say(key + ".description"));
  }

  /// The worst first; the table counts the rest.
  private List<CheckRun.Annotation> annotations(Closing closing) {
    Stream<Spoken> refused =
        spoken.stream()
            .filter(
                one -> one.group().fingerprints().stream().anyMatch(closing.refused()::contains));
    return Stream.concat(refused, unspoken.stream())
        .limit(MOST_ANNOTATIONS)
        .map(this::annotation)
        .toList();
  }

  String older() {
    return new SummaryFolds(pull, matter, prose).allOlder();
  }

  private CheckRun.Annotation annotation(Spoken spoken) {
    Finding worst = spoken.group().worst();
    int line = Math.max(1, matter.lineOf(worst));
    return new CheckRun.Annotation(
        spoken.group().path(),
        line,
        line,
        level(worst.severity()),
        Markdown.cut(prose.plainTitle(worst), LONGEST_TITLE),
        prose.plainAdvice(worst));
  }

  private static CheckRun.Level level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> CheckRun.Level.FAILURE;
      case MEDIUM -> CheckRun.Level.WARNING;
      case LOW, INFO -> CheckRun.Level.NOTICE;
    };
  }
}
