package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Severity;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each key with good and bad values: what it means, and what is said of what it cannot mean.
class SettingsByKeyTest {
  private static final RuleNames NAMES =
      new RuleNames(
          new TreeSet<>(List.of("no-privileged")), new TreeSet<>(), new TreeMap<>(Map.of()));

  private static SettingsFile read(String text) {
    return SettingsFile.read(SourceFile.of(".github/plimsoll.yml", text), NAMES);
  }

  private static String codes(String text) {
    return String.join(" ", read(text).errors().stream().map(Problem::code).toList());
  }

  private static ReviewSettings review(String key) {
    return read("review:\n  " + key + "\n").settings().review();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1                       | ''
          version: 2                       | settings-value-near
          language: da                     | ''
          language: DE                     | ''
          language: fr                     | settings-value
          profiles: [nsa]                  | ''
          profiles: [ns]                   | settings-value-near
          profiles: nsa                    | settings-not-a-list
          review: 1                        | settings-not-a-map
          review: {post: comments}         | ''
          review: {post: all}              | settings-value
          review: {fail-at: never}         | ''
          review: {fail-at: [high]}        | settings-not-a-text
          review: {max-comments: 0}        | ''
          review: {max-comments: 50}       | ''
          review: {max-comments: 51}       | settings-not-a-number
          review: {max-comments: -1}       | settings-not-a-number
          review: {max-comments: ten}      | settings-not-a-number
          review: {drafts: yes}            | ''
          review: {drafts: On}             | ''
          review: {drafts: maybe}          | settings-not-a-flag
          review: {base-branches: main}    | settings-not-a-list
          review: {base-branches: [main]}  | ''
          paths: {exclude: a}              | settings-not-a-list
          paths: {exclude: [[a]]}          | settings-not-a-text
          images: {pin: digest}            | ''
          images: {pin: sha}               | settings-value
          workloads: {allowed-capabilities: [NET_ADMIN]}     | ''
          workloads: {allowed-capabilities: [CAP_NET_ADMIN]} | settings-capability
          workloads: {allowed-capabilities: [net_admin]}     | settings-capability
          workloads: {allowed-host-paths: [/var]}            | ''
          workloads: {allowed-host-paths: [var]}             | settings-not-a-path
          workloads: {writable-paths: [tmp]}                 | settings-not-a-path
          workloads: {kubernetes-version: "1.34"}            | ''
          workloads: {kubernetes-version: v1.34}             | settings-version
          workloads: {kubernetes-version: 2.1}               | settings-version
          labels: {required: {a: url}}     | ''
          labels: {required: {a: uri}}     | settings-value-near
          rules: {no-privileged: off}      | ''
          rules: {no-privileged: nope}     | settings-value
          rules: {no-privileged: {severity: hihg}} | settings-value-near
          rules: {no-privileged: {path: [a]}}      | settings-key-near
          ignore: {rule: no-privileged}    | settings-not-a-list
          exceptions: {max-days: 0}        | settings-not-a-number
          exceptions: {who: read}          | settings-value
          exceptions: {reason: never}      | settings-value
          """)
  void whatIsSaidOfAValue(String text, String expected) {
    assertEquals(expected, codes(text + "\n"));
  }

  @Test
  void aBadValueLeavesTheDefault() {
    assertEquals(ReviewSettings.defaults(), review("max-comments: 51"));
    assertEquals(ReviewSettings.defaults(), review("drafts: maybe"));
    assertEquals(ReviewSettings.defaults(), review("fail-at: hgih"));
    assertEquals("en", read("language: fr\n").settings().language());
    assertEquals(
        WorkloadSettings.defaults(),
        read("workloads: {kubernetes-version: 2.1}\n").settings().workloads());
  }

  @Test
  void aBadItemLeavesTheOthers() {
    assertEquals(
        List.of("/var/log"),
        read("workloads: {allowed-host-paths: [var, /var/log]}\n")
            .settings()
            .workloads()
            .allowedHostPaths());
    assertEquals(
        java.util.Set.of(Profile.NSA), read("profiles: [nsa, nope]\n").settings().profiles());
  }

  @ParameterizedTest
  @ValueSource(strings = {"critical", "high", "medium", "low", "info"})
  void thresholds(String word) {
    Optional<Severity> severity =
        Optional.of(Severity.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
    assertEquals(severity, review("fail-at: " + word).failAt());
    assertEquals(severity, review("comment-at: " + word).commentAt());
  }

  @Test
  void neverIsNoThreshold() {
    assertEquals(Optional.empty(), review("fail-at: never").failAt());
    assertEquals(Optional.of(Severity.MEDIUM), review("fail-at: never").commentAt());
  }

  @Test
  void anUnknownKeyIsNamedWhereItStands() {
    SettingsFile file = read("review:\n  drafts: true\n  commentat: low\n");
    Problem error = file.errors().getFirst();
    assertEquals("settings-key-near", error.code());
    assertEquals(
        "{key=review.commentat, nearest=comment-at}", new TreeMap<>(error.facts()).toString());
    assertEquals(3, file.source().lines().lineAt(error.at().start()));
    assertEquals(true, file.settings().review().drafts());
  }

  @Test
  void usersOfImagesAreTexts() {
    assertEquals(
        Map.of("ghcr.io/acme/base:*", "10001", "acme/other", "app:app"),
        read("""
        images:
          default-users:
            "ghcr.io/acme/base:*": 10001
            acme/other: app:app
        """)
            .settings()
            .images()
            .defaultUsers());
  }

  @Test
  void theTargetVersionIsTheNewestUnlessOneIsNamed() {
    Settings settings = read("workloads: {kubernetes-version: '1.31'}\n").settings();
    assertEquals(31, settings.kubernetesMinor());
    assertEquals(31, settings.options().kubernetesMinor());
    assertEquals(30, settings.withKubernetesMinor(30).kubernetesMinor());
    assertEquals(Settings.LATEST_KUBERNETES, Settings.defaults().kubernetesMinor());
    assertEquals(OptionalInt.empty(), Settings.defaults().workloads().kubernetesMinor());
  }

  @Test
  void whatIsTypedReplacesTheProfilesOfTheFile() {
    Settings settings = read("profiles: [nsa]\nlanguage: it\n").settings();
    Settings typed = settings.withProfiles(java.util.Set.of(Profile.ALL));
    assertEquals(java.util.Set.of(Profile.ALL), typed.profiles());
    assertEquals("it", typed.language());
  }

  @Test
  void pathsAreAdmittedUnlessTheyAreExcluded() {
    PathSettings paths =
        read("paths: {include: ['deploy/**'], exclude: ['**/vendor/**']}\n").settings().paths();
    assertEquals(true, paths.admits("deploy/web.yaml"));
    assertEquals(false, paths.admits("deploy/vendor/web.yaml"));
    assertEquals(false, paths.admits("web.yaml"));
    assertEquals(true, PathSettings.defaults().admits("anything"));
  }

  @Test
  void aDuplicateKeyIsSaid() {
    assertEquals("yaml-duplicate-key", codes("language: da\nlanguage: de\n"));
  }

  @Test
  void aHostileFileIsRefusedAndHarmless() {
    assertEquals(Settings.defaults(), read("[".repeat(100_000)).settings());
    assertEquals(Settings.defaults(), read("a: &a [*a, *a]\n").settings());
  }
}
