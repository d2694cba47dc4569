package io.plimsoll.policy;

import io.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes settings key by key, as they could stand in a file.
final class SettingsTexts {
  private final List<Text> texts = new ArrayList<>();

  private SettingsTexts() {}

  /// A key and what it says.
  record Text(String key, String value) {}

  /// All keys but those of `ignore`, in the order of the documentation. Maps of which nothing is
  /// said are left out, and so is what has no effect.
  static List<Text> of(Settings settings) {
    SettingsTexts texts = new SettingsTexts();
    texts.add("profiles", settings.profiles().stream().map(Profile::word).sorted().toList());
    texts.add("language", settings.language());
    texts.review(settings.review());
    texts.paths(settings.paths());
    texts.images(settings.images());
    texts.workloads(settings);
    new TreeMap<>(settings.rules()).forEach(texts::rule);
    texts.exceptions(settings.exceptions());
    return texts.texts;
  }

  private void review(ReviewSettings review) {
    add("review.post", Section.word(review.post()));
    add("review.scope", Section.word(review.scope()));
    add("review.comment-at", threshold(review.commentAt()));
    add("review.fail-at", threshold(review.failAt()));
    add("review.max-comments", review.maxComments());
    add("review.suggestions", Section.word(review.suggestions()));
    add("review.drafts", review.drafts());
    add("review.bot-authors", review.botAuthors());
    add("review.base-branches", review.baseBranches());
    add("review.skip-label", review.skipLabel());
    add("review.clean-up-fixed", review.cleanUpFixed());
    add("review.praise", review.praise());
  }

  private static String threshold(Optional<Severity> severity) {
    return severity.map(Severity::word).orElse("never");
  }

  private void paths(PathSettings paths) {
    add("paths.include", paths.include());
    add("paths.exclude", paths.exclude());
    add("paths.dockerfiles", paths.dockerfiles());
  }

  private void images(ImageSettings images) {
    add("images.pin", Section.word(images.pin()));
    map("images.default-users", images.defaultUsers());
  }

  private void workloads(Settings settings) {
    WorkloadSettings workloads = settings.workloads();
    add(
        "workloads.allowed-capabilities",
        workloads.allowedCapabilities().stream().sorted().toList());
    add("workloads.allowed-host-paths", workloads.allowedHostPaths());
    add("workloads.writable-paths", workloads.writablePaths());
    add("workloads.kubernetes-version", "1." + settings.kubernetesMinor());
  }

  private void rule(String slug, RuleSettings rule) {
    String key = "rules." + slug + ".";
    rule.enabled().ifPresent(enabled -> add(key + "enabled", enabled));
    rule.severity().ifPresent(severity -> add(key + "severity", severity.word()));
    if (!rule.paths().isEmpty()) {
      add(key + "paths", rule.paths());
    }
  }

  private void exceptions(ExceptionSettings exceptions) {
    add("exceptions.reason", need(exceptions.reasonRequired()));
    add("exceptions.expiry", need(exceptions.expiryRequired()));
    exceptions.maxDays().ifPresent(days -> add("exceptions.max-days", days));
    add("exceptions.inline", exceptions.inline());
    add("exceptions.foreign", exceptions.foreign());
    add("exceptions.who", Section.word(exceptions.who()));
    add("exceptions.four-eyes", exceptions.fourEyes());
  }

  private static String need(boolean required) {
    return required ? "required" : "optional";
  }

  private void map(String key, Map<String, String> values) {
    new TreeMap<>(values).forEach((name, value) -> add(key + "." + name, value));
  }

  private void add(String key, List<String> values) {
    add(key, list(values));
  }

  private void add(String key, Object value) {
    texts.add(new Text(key, value.toString()));
  }

  /// A list as it is written in one line.
  static String list(Collection<String> values) {
    return values.stream().map(SettingsTexts::member).collect(Collectors.joining(", ", "[", "]"));
  }

  /// With quotes where YAML would read something else.
  private static String member(String value) {
    boolean isPlain = value.matches("[A-Za-z0-9/._][^,:#\\[\\]{}]*");
    return isPlain ? value : '"' + value + '"';
  }
}
