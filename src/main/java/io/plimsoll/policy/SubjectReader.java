package io.plimsoll.policy;

import io.plimsoll.rule.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the sections that speak of what is reviewed: files, images, workloads, labels.
final class SubjectReader {
  private static final List<String> FORMS =
      List.of("text", "url", "semver", "hash", "rfc3339", "spdx", "email");

  private SubjectReader() {}

  /// @param behind what holds for keys that are not there or not understood
  static PathSettings paths(Section paths, Settings behind) {
    PathSettings usual = behind.paths();
    PathSettings settings =
        new PathSettings(
            paths.texts("include").orElse(usual.include()),
            paths.texts("exclude").orElse(usual.exclude()),
            paths.texts("dockerfiles").orElse(usual.dockerfiles()),
            paths.value("helm").map(_ -> charts(paths)).orElse(usual.helm()),
            paths.texts("kustomize").orElse(usual.kustomize()));
    paths.withoutEffect("helm");
    paths.withoutEffect("kustomize");
    paths.finish();
    return settings;
  }

  private static List<PathSettings.Chart> charts(Section paths) {
    return paths.sections("helm").stream().map(SubjectReader::chart).toList();
  }

  private static PathSettings.Chart chart(Section section) {
    PathSettings.Chart chart =
        new PathSettings.Chart(
            section.text("chart").orElse(""), section.texts("values").orElse(List.of()));
    section.finish();
    return chart;
  }

  /// @param behind what holds for keys that are not there or not understood
  static ImageSettings images(Section images, Settings behind) {
    ImageSettings usual = behind.images();
    Map<String, String> users = new HashMap<>(usual.defaultUsers());
    images
        .section("default-users")
        .ifPresent(map ->
            map.members()
                .forEach(one -> map.text(one.name()).ifPresent(u -> users.put(one.name(), u))));
    ImageSettings settings =
        new ImageSettings(
            images.texts("trusted-registries").orElse(usual.trustedRegistries()),
            images.word("pin", Options.Pin.values()).orElse(usual.pin()),
            users);
    images.withoutEffect("trusted-registries");
    images.finish();
    return settings;
  }

  /// @param behind what holds for keys that are not there or not understood
  static WorkloadSettings workloads(Section workloads, Settings behind) {
    WorkloadSettings usual = behind.workloads();
    String path = "settings-not-a-path";
    WorkloadSettings settings =
        new WorkloadSettings(
            workloads
                .texts("allowed-capabilities", "(?!CAP_)[A-Z][A-Z0-9_]*", "settings-capability")
                .<Set<String>>map(Set::copyOf)
                .orElse(usual.allowedCapabilities()),
            workloads.texts("allowed-host-paths", "/.*", path).orElse(usual.allowedHostPaths()),
            workloads.texts("writable-paths", "/.*", path).orElse(usual.writablePaths()),
            kubernetes(workloads, usual.kubernetesMinor()));
    workloads.finish();
    return settings;
  }

  private static OptionalInt kubernetes(Section workloads, OptionalInt usual) {
    Optional<String> version = workloads.text("kubernetes-version");
    if (version.isEmpty()) {
      return usual;
    }
    if (!version.get().matches("1\\.[0-9]{1,3}")) {
      workloads.error("settings-version", "kubernetes-version", Map.of("value", version.get()));
      return usual;
    }
    return OptionalInt.of(Integer.parseInt(version.get().substring(2)));
  }

  /// @param behind what holds for keys that are not there or not understood
  static LabelSettings labels(Section labels, Settings behind) {
    LabelSettings usual = behind.labels();
    Map<String, String> required = new HashMap<>(usual.required());
    labels
        .section("required")
        .ifPresent(map ->
            map.members()
                .forEach(one ->
                    map.choice(one.name(), FORMS)
                        .ifPresent(form -> required.put(one.name(), form))));
    LabelSettings settings =
        new LabelSettings(required, labels.flag("strict").orElse(usual.strict()));
    labels.withoutEffect("required");
    labels.withoutEffect("strict");
    labels.finish();
    return settings;
  }
}
