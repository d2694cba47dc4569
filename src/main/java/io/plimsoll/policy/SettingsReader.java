package io.plimsoll.policy;

import io.plimsoll.rule.Severity;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Reads the map of a settings file. The keys are those of the JSON schema `plimsoll.schema.json`.
final class SettingsReader {
  private static final List<String> LANGUAGES = List.of("en", "da", "nb", "it", "de");

  /// Norwegian's code is `no` as well, which YAML 1.1 takes for false.
  private static final Set<String> NORWEGIAN = Set.of("no", "false");

  private final Section root;
  private final SourceFile source;
  private final RuleNames names;
  private final Settings behind;

  /// @param behind what holds for keys that are not there or not understood
  SettingsReader(Section root, SourceFile source, RuleNames names, Settings behind) {
    this.root = root;
    this.source = source;
    this.names = names;
    this.behind = behind;
  }

  Settings read() {
    root.choice("version", List.of("1"));
    Settings settings =
        new Settings(
            profiles(),
            language(),
            root.choice("extends", List.of("org", "false")).map("org"::equals).orElse(true),
            root.section("review").map(this::review).orElse(behind.review()),
            root.section("paths")
                .map(one -> SubjectReader.paths(one, behind))
                .orElse(behind.paths()),
            root.section("images")
                .map(one -> SubjectReader.images(one, behind))
                .orElse(behind.images()),
            root.section("workloads")
                .map(one -> SubjectReader.workloads(one, behind))
                .orElse(behind.workloads()),
            root.section("labels")
                .map(one -> SubjectReader.labels(one, behind))
                .orElse(behind.labels()),
            root.section("rules").map(this::rules).orElse(behind.rules()),
            List.of(),
            root.section("exceptions").map(this::exceptions).orElse(behind.exceptions()));
    List<IgnoreEntry> ignore =
        new ArrayList<>(new IgnoreReader(source, names, settings.exceptions()).read(root));
    ignore.addAll(behind.ignore());
    root.finish();
    return settings.withIgnore(ignore);
  }

  /// A list in which nothing is understood says nothing.
  private Set<Profile> profiles() {
    Optional<List<String>> written = root.texts("profiles");
    List<String> words = Arrays.stream(Profile.values()).map(Profile::word).toList();
    Set<Profile> profiles = new TreeSet<>();
    for (String word : written.orElse(List.of())) {
      Profile.of(word).ifPresentOrElse(profiles::add, () -> root.refuse("profiles", word, words));
    }
    boolean says = written.filter(list -> list.isEmpty() || !profiles.isEmpty()).isPresent();
    return says ? profiles : behind.profiles();
  }

  private String language() {
    Optional<String> text = root.text("language").map(word -> word.toLowerCase(Locale.ROOT));
    Optional<String> code = text.map(word -> NORWEGIAN.contains(word) ? "nb" : word);
    if (code.isPresent() && !LANGUAGES.contains(code.get())) {
      root.refuse("language", code.get(), LANGUAGES);
      return behind.language();
    }
    return code.orElse(behind.language());
  }

  private ReviewSettings review(Section review) {
    ReviewSettings usual = behind.review();
    ReviewSettings settings =
        new ReviewSettings(
            review.word("post", ReviewSettings.Post.values()).orElse(usual.post()),
            review.word("scope", ReviewSettings.Scope.values()).orElse(usual.scope()),
            threshold(review, "comment-at", usual.commentAt()),
            threshold(review, "fail-at", usual.failAt()),
            review.number("max-comments", 0, 50).orElse(usual.maxComments()),
            review
                .word("suggestions", ReviewSettings.Suggestions.values())
                .orElse(usual.suggestions()),
            review.flag("drafts").orElse(usual.drafts()),
            review.flag("bot-authors").orElse(usual.botAuthors()),
            review.texts("base-branches").orElse(usual.baseBranches()),
            review.text("skip-label").orElse(usual.skipLabel()),
            review.flag("clean-up-fixed").orElse(usual.cleanUpFixed()),
            review.flag("praise").orElse(usual.praise()));
    review.withoutEffect("praise");
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

  private Map<String, RuleSettings> rules(Section rules) {
    return new RulesReader(rules, names, behind.rules()).read();
  }

  private ExceptionSettings exceptions(Section section) {
    ExceptionSettings usual = behind.exceptions();
    List<String> words = List.of("required", "optional");
    ExceptionSettings settings =
        new ExceptionSettings(
            section.choice("reason", words).map("required"::equals).orElse(usual.reasonRequired()),
            section.choice("expiry", words).map("required"::equals).orElse(usual.expiryRequired()),
            section.number("max-days", 1, 3650).map(OptionalInt::of).orElse(usual.maxDays()),
            section.flag("inline").orElse(usual.inline()),
            section.flag("foreign").orElse(usual.foreign()),
            section.word("who", ExceptionSettings.Who.values()).orElse(usual.who()),
            section.flag("four-eyes").orElse(usual.fourEyes()));
    section.finish();
    return settings;
  }

  /// A day as written.
  static Optional<LocalDate> date(String text) {
    return Pragma.date(text);
  }
}
