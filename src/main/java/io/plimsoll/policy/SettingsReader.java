package io.plimsoll.policy;

import io.plimsoll.rule.Options;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Reads the map of a settings file, section by section. The keys are those of the JSON schema
/// `plimsoll.schema.json`.
final class SettingsReader {
  private static final List<String> LANGUAGES = List.of("en", "da", "nb", "it", "de");

  /// Norwegian's code is `no` as well, which YAML 1.1 takes for false.
  private static final Set<String> NORWEGIAN = Set.of("no", "false");

  private static final List<String> FORMS =
      List.of("text", "url", "semver", "hash", "rfc3339", "spdx", "email");

  private final Section root;
  private final SourceFile source;
  private final RuleNames names;

  SettingsReader(Section root, SourceFile source, RuleNames names) {
    this.root = root;
    this.source = source;
    this.names = names;
  }

  Settings read() {
    root.choice("version", List.of("1"));
    Settings settings =
        new Settings(
            profiles(),
            language(),
            inherits(),
            root.section("review").map(this::review).orElse(ReviewSettings.defaults()),
            root.section("paths").map(this::paths).orElse(PathSettings.defaults()),
            root.section("images").map(this::images).orElse(ImageSettings.defaults()),
            root.section("workloads").map(this::workloads).orElse(WorkloadSettings.defaults()),
            root.section("labels").map(this::labels).orElse(LabelSettings.defaults()),
            root.section("rules").map(this::rules).orElse(Map.of()),
            List.of(),
            root.section("exceptions").map(this::exceptions).orElse(ExceptionSettings.defaults()));
    List<IgnoreEntry> ignore = new IgnoreReader(source, names, settings.exceptions()).read(root);
    root.finish();
    return settings.withIgnore(ignore);
  }

  /// The organisation's settings are not read yet: naming them has no effect.
  private boolean inherits() {
    Optional<String> from = root.choice("extends", List.of("org", "false"));
    if (from.filter("org"::equals).isPresent()) {
      root.withoutEffect("extends");
    }
    return from.map("org"::equals).orElse(true);
  }

  private Set<Profile> profiles() {
    Set<Profile> profiles = new TreeSet<>();
    List<String> words = words(Profile.values()).stream().map(SettingsReader::hyphens).toList();
    for (String word : root.texts("profiles").orElse(List.of())) {
      Optional<Profile> profile = Profile.of(word);
      profile.ifPresentOrElse(profiles::add, () -> root.refuse("profiles", word, words));
    }
    return profiles;
  }

  private String language() {
    Optional<String> text = root.text("language").map(word -> word.toLowerCase(Locale.ROOT));
    String code = text.map(word -> NORWEGIAN.contains(word) ? "nb" : word).orElse("en");
    if (!LANGUAGES.contains(code)) {
      root.refuse("language", code, LANGUAGES);
      return "en";
    }
    return code;
  }

  private ReviewSettings review(Section review) {
    ReviewSettings usual = ReviewSettings.defaults();
    ReviewSettings settings =
        new ReviewSettings(
            word(review, "post", ReviewSettings.Post.values()).orElse(usual.post()),
            word(review, "scope", ReviewSettings.Scope.values()).orElse(usual.scope()),
            threshold(review, "comment-at", usual.commentAt()),
            threshold(review, "fail-at", usual.failAt()),
            review.number("max-comments", 0, 50).orElse(usual.maxComments()),
            word(review, "suggestions", ReviewSettings.Suggestions.values())
                .orElse(usual.suggestions()),
            review.flag("drafts").orElse(usual.drafts()),
            review.flag("bot-authors").orElse(usual.botAuthors()),
            review.texts("base-branches").orElse(usual.baseBranches()),
            review.text("skip-label").orElse(usual.skipLabel()),
            review.flag("clean-up-fixed").orElse(usual.cleanUpFixed()),
            review.flag("praise").orElse(usual.praise()));
    review.finish();
    return settings;
  }

  private static Optional<Severity> threshold(
      Section section, String key, Optional<Severity> usual) {
    List<String> allowed = List.of("critical", "high", "medium", "low", "info", "never");
    Optional<String> word = section.choice(key, allowed);
    return word.isEmpty() ? usual : severity(word.get());
  }

  /// A severity by its word; empty for `never`.
  static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values()).filter(one -> one.word().equals(word)).findFirst();
  }

  private PathSettings paths(Section paths) {
    PathSettings settings =
        new PathSettings(
            paths.texts("include").orElse(List.of()),
            paths.texts("exclude").orElse(List.of()),
            paths.texts("dockerfiles").orElse(List.of()),
            charts(paths),
            paths.texts("kustomize").orElse(List.of()));
    paths.withoutEffect("helm");
    paths.withoutEffect("kustomize");
    paths.finish();
    return settings;
  }

  private static List<PathSettings.Chart> charts(Section paths) {
    return paths.sections("helm").stream().map(SettingsReader::chart).toList();
  }

  private static PathSettings.Chart chart(Section section) {
    PathSettings.Chart chart =
        new PathSettings.Chart(
            section.text("chart").orElse(""), section.texts("values").orElse(List.of()));
    section.finish();
    return chart;
  }

  private ImageSettings images(Section images) {
    Map<String, String> users = new HashMap<>();
    images
        .section("default-users")
        .ifPresent(map ->
            map.members()
                .forEach(one -> map.text(one.name()).ifPresent(u -> users.put(one.name(), u))));
    ImageSettings settings =
        new ImageSettings(
            images.texts("trusted-registries").orElse(List.of()),
            word(images, "pin", Options.Pin.values()).orElse(Options.Pin.TAG),
            users);
    images.withoutEffect("trusted-registries");
    images.finish();
    return settings;
  }

  private WorkloadSettings workloads(Section workloads) {
    WorkloadSettings usual = WorkloadSettings.defaults();
    String path = "settings-not-a-path";
    WorkloadSettings settings =
        new WorkloadSettings(
            workloads
                .texts("allowed-capabilities", "(?!CAP_)[A-Z][A-Z0-9_]*", "settings-capability")
                .<Set<String>>map(Set::copyOf)
                .orElse(usual.allowedCapabilities()),
            workloads.texts("allowed-host-paths", "/.*", path).orElse(usual.allowedHostPaths()),
            workloads.texts("writable-paths", "/.*", path).orElse(usual.writablePaths()),
            kubernetes(workloads));
    workloads.finish();
    return settings;
  }

  private static OptionalInt kubernetes(Section workloads) {
    Optional<String> version = workloads.text("kubernetes-version");
    if (version.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!version.get().matches("1\\.[0-9]{1,3}")) {
      workloads.error("settings-version", "kubernetes-version", Map.of("value", version.get()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(version.get().substring(2)));
  }

  private LabelSettings labels(Section labels) {
    Map<String, String> required = new HashMap<>();
    labels
        .section("required")
        .ifPresent(map ->
            map.members()
                .forEach(one ->
                    map.choice(one.name(), FORMS)
                        .ifPresent(form -> required.put(one.name(), form))));
    LabelSettings settings = new LabelSettings(required, labels.flag("strict").orElse(false));
    labels.withoutEffect("required");
    labels.withoutEffect("strict");
    labels.finish();
    return settings;
  }

  private Map<String, RuleSettings> rules(Section rules) {
    return new RulesReader(rules, names).read();
  }

  private ExceptionSettings exceptions(Section section) {
    ExceptionSettings usual = ExceptionSettings.defaults();
    List<String> words = List.of("required", "optional");
    ExceptionSettings settings =
        new ExceptionSettings(
            section.choice("reason", words).map("required"::equals).orElse(usual.reasonRequired()),
            section.choice("expiry", words).map("required"::equals).orElse(usual.expiryRequired()),
            section.number("max-days", 1, 3650).map(OptionalInt::of).orElse(usual.maxDays()),
            section.flag("inline").orElse(usual.inline()),
            section.flag("foreign").orElse(usual.foreign()),
            word(section, "who", ExceptionSettings.Who.values()).orElse(usual.who()),
            section.flag("four-eyes").orElse(usual.fourEyes()));
    section.finish();
    return settings;
  }

  private static <E extends Enum<E>> Optional<E> word(Section section, String key, E[] values) {
    return section
        .choice(key, words(values))
        .flatMap(word -> Arrays.stream(values).filter(one -> word(one).equals(word)).findFirst());
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(SettingsReader::word).toList();
  }

  private static String word(Enum<?> value) {
    return hyphens(value.name().toLowerCase(Locale.ROOT));
  }

  private static String hyphens(String word) {
    return word.replace('_', '-');
  }

  /// A day as written.
  static Optional<LocalDate> date(String text) {
    return Pragma.date(text);
  }
}
