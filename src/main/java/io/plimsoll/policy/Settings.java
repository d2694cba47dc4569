package io.plimsoll.policy;

import io.plimsoll.rule.Options;
import io.plimsoll.source.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a repository has decided about its reviews, all defaults filled in.
///
/// @param profiles which standards choose the rules; none for the packs that are on by default
/// @param language ISO 639-1 code: `en`, `da`, `nb`, `it` or `de`
/// @param inherits whether the organisation's settings stand behind these
/// @param rules slug to what is said of the rule
/// @param ignore exceptions
/// @param exceptions rules for exceptions
public record Settings(
    Set<Profile> profiles,
    String language,
    boolean inherits,
    ReviewSettings review,
    PathSettings paths,
    ImageSettings images,
    WorkloadSettings workloads,
    LabelSettings labels,
    Map<String, RuleSettings> rules,
    List<IgnoreEntry> ignore,
    ExceptionSettings exceptions) {

  /// The minor version of Kubernetes that manifests are judged for where nobody names one: the
  /// newest one in the tables of facts.
  public static final int LATEST_KUBERNETES = 37;

  public Settings {
    profiles = Set.copyOf(profiles);
    rules = Map.copyOf(rules);
    ignore = List.copyOf(ignore);
  }

  /// What holds without a settings file.
  public static Settings defaults() {
    return new Settings(
        Set.of(),
        "en",
        true,
        ReviewSettings.defaults(),
        PathSettings.defaults(),
        ImageSettings.defaults(),
        WorkloadSettings.defaults(),
        LabelSettings.defaults(),
        Map.of(),
        List.of(),
        ExceptionSettings.defaults());
  }

  /// The same settings with other exceptions.
  Settings withIgnore(List<IgnoreEntry> others) {
    return new Settings(
        profiles,
        language,
        inherits,
        review,
        paths,
        images,
        workloads,
        labels,
        rules,
        others,
        exceptions);
  }

  /// The same settings with other profiles.
  public Settings withProfiles(Set<Profile> others) {
    return new Settings(
        others,
        language,
        inherits,
        review,
        paths,
        images,
        workloads,
        labels,
        rules,
        ignore,
        exceptions);
  }

  /// The same settings without comments: the check run says it all.
  public Settings silent() {
    return new Settings(
        profiles,
        language,
        inherits,
        review.silent(),
        paths,
        images,
        workloads,
        labels,
        rules,
        ignore,
        exceptions);
  }

  /// The same settings with another target version of Kubernetes.
  ///
  /// @param minor 34 for 1.34
  public Settings withKubernetesMinor(int minor) {
    WorkloadSettings other =
        new WorkloadSettings(
            workloads.allowedCapabilities(),
            workloads.allowedHostPaths(),
            workloads.writablePaths(),
            OptionalInt.of(minor));
    return new Settings(
        profiles,
        language,
        inherits,
        review,
        paths,
        images,
        other,
        labels,
        rules,
        ignore,
        exceptions);
  }

  /// The target version of Kubernetes: 34 for 1.34.
  public int kubernetesMinor() {
    return workloads.kubernetesMinor().orElse(LATEST_KUBERNETES);
  }

  /// The exceptions that count on a day.
  public List<IgnoreEntry> ignoreOn(LocalDate today) {
    return ignore.stream().filter(entry -> lapse(entry, today).isEmpty()).toList();
  }

  /// The exceptions that do not count on a day, each with the reason why, at its place in the
  /// settings file.
  public List<Problem> lapsed(LocalDate today) {
    return ignore.stream().flatMap(entry -> lapse(entry, today).stream()).toList();
  }

  private Optional<Problem> lapse(IgnoreEntry entry, LocalDate today) {
    Map<String, String> date = Map.of("date", entry.expires().map(LocalDate::toString).orElse(""));
    if (!entry.countsOn(today)) {
      return Optional.of(new Problem("settings-expired", entry.at().span(), date));
    }
    return entry
        .expires()
        .filter(last -> exceptions.isTooFar(last, today))
        .map(_ -> new Problem("settings-too-far", entry.at().span(), date));
  }

  /// What is said of a rule.
  public RuleSettings of(String slug) {
    return rules.getOrDefault(slug, RuleSettings.unsaid());
  }

  /// What the settings tell rules.
  public Options options() {
    return new Options(
        kubernetesMinor(),
        workloads.allowedCapabilities(),
        workloads.allowedHostPaths(),
        workloads.writablePaths(),
        images.pin(),
        images.defaultUsers());
  }
}
