package io.plimsoll.app.command;

import io.plimsoll.policy.ExceptionSettings;
import io.plimsoll.policy.ImageSettings;
import io.plimsoll.policy.PathSettings;
import io.plimsoll.policy.Profile;
import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.policy.RuleSettings;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.WorkloadSettings;
import io.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The settings that hold, one after the other, as they would be written in a settings file.
final class EffectiveSettings {
  private final List<Row> rows = new ArrayList<>();

  private EffectiveSettings() {}

  /// One setting.
  ///
  /// @param path the keys that lead to it
  /// @param value empty for a list or a map without entries
  record Row(List<String> path, String value) {
    Row {
      path = List.copyOf(path);
    }
  }

  static List<Row> of(Settings settings) {
    EffectiveSettings all = new EffectiveSettings();
    all.add(settings.language(), "language");
    all.add(settings.profiles().stream().map(Profile::word).sorted().toList(), "profiles");
    all.review(settings.review());
    all.paths(settings.paths());
    all.images(settings.images());
    all.workloads(settings.workloads());
    new TreeMap<>(settings.rules()).forEach(all::rule);
    all.add(settings.ignore().isEmpty() ? "" : "" + settings.ignore().size(), "ignore");
    all.exceptions(settings.exceptions());
    return List.copyOf(all.rows);
  }

  private void review(ReviewSettings review) {
    add(word(review.post()), "review", "post");
    add(word(review.scope()), "review", "scope");
    add(threshold(review.commentAt()), "review", "comment-at");
    add(threshold(review.failAt()), "review", "fail-at");
    add("" + review.maxComments(), "review", "max-comments");
    add(word(review.suggestions()), "review", "suggestions");
    add("" + review.drafts(), "review", "drafts");
    add("" + review.botAuthors(), "review", "bot-authors");
    add(review.baseBranches(), "review", "base-branches");
    add(review.skipLabel(), "review", "skip-label");
    add("" + review.cleanUpFixed(), "review", "clean-up-fixed");
  }

  private void paths(PathSettings paths) {
    add(paths.include(), "paths", "include");
    add(paths.exclude(), "paths", "exclude");
    add(paths.dockerfiles(), "paths", "dockerfiles");
  }

  private void images(ImageSettings images) {
    add(word(images.pin()), "images", "pin");
    add(
        new TreeMap<>(images.defaultUsers())
            .entrySet().stream().map(user -> user.getKey() + ": " + user.getValue()).toList(),
        "images",
        "default-users");
  }

  private void workloads(WorkloadSettings workloads) {
    add(
        workloads.allowedCapabilities().stream().sorted().toList(),
        "workloads",
        "allowed-capabilities");
    add(workloads.allowedHostPaths(), "workloads", "allowed-host-paths");
    add(workloads.writablePaths(), "workloads", "writable-paths");
    int minor = workloads.kubernetesMinor().orElse(Settings.LATEST_KUBERNETES);
    add("1." + minor, "workloads", "kubernetes-version");
  }

  private void rule(String slug, RuleSettings rule) {
    Map<String, String> parts = new TreeMap<>();
    rule.enabled().ifPresent(enabled -> parts.put("enabled", enabled ? "on" : "off"));
    rule.severity().map(Severity::word).ifPresent(word -> parts.put("severity", word));
    if (!rule.paths().isEmpty()) {
      parts.put("paths", String.join(", ", rule.paths()));
    }
    add(
        parts.size() == 1 && parts.containsKey("enabled")
            ? parts.get("enabled")
            : parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", ")),
        "rules",
        slug);
  }

  private void exceptions(ExceptionSettings exceptions) {
    add(exceptions.reasonRequired() ? "required" : "optional", "exceptions", "reason");
    add(exceptions.expiryRequired() ? "required" : "optional", "exceptions", "expiry");
    add(
        exceptions.maxDays().isPresent() ? "" + exceptions.maxDays().getAsInt() : "",
        "exceptions",
        "max-days");
    add("" + exceptions.inline(), "exceptions", "inline");
    add("" + exceptions.foreign(), "exceptions", "foreign");
    add(word(exceptions.who()), "exceptions", "who");
    add("" + exceptions.fourEyes(), "exceptions", "four-eyes");
  }

  private void add(Collection<String> values, String... path) {
    add(String.join(", ", values), path);
  }

  private void add(String value, String... path) {
    rows.add(new Row(List.of(path), value));
  }

  private static String threshold(Optional<Severity> severity) {
    return severity.map(Severity::word).orElse("never");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
