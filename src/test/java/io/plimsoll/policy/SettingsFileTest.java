package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Options;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final RuleNames NAMES =
      new RuleNames(
          new TreeSet<>(List.of("no-privileged", "non-root-user", "no-host-path", "memory-limit")),
          new TreeSet<>(List.of("health-check")),
          new TreeMap<>(Map.of("hadolint:DL3002", Set.of("non-root-user"))));

  private static SettingsFile read(String text) {
    return SettingsFile.read(SourceFile.of(".github/plimsoll.yml", text), NAMES);
  }

  private static Settings settings(String text) {
    SettingsFile file = read(text);
    assertEquals(List.of(), file.errors());
    return file.settings();
  }

  private static List<String> complaints(String text) {
    SettingsFile file = read(text);
    return file.errors().stream().map(error -> line(file, error)).toList();
  }

  private static String line(SettingsFile file, Problem problem) {
    return file.source().lines().lineAt(problem.at().start())
        + " "
        + problem.code()
        + " "
        + new TreeMap<>(problem.facts());
  }

  @Test
  void anEmptyFileMeansTheDefaults() {
    assertEquals(Settings.defaults(), settings(""));
    assertEquals(Settings.defaults(), settings("# nothing\n"));
    assertEquals(Settings.defaults(), settings("version: 1\n"));
  }

  @Test
  void everySectionIsRead() {
    Settings settings =
        settings(
            """
            version: 1
            extends: false
            profiles: [pss-restricted, nsa]
            language: da
            review:
              post: none
              scope: changed-resources
              comment-at: high
              fail-at: never
              max-comments: 3
              suggestions: safe
              drafts: true
              bot-authors: false
              base-branches: [main, "release/*"]
              skip-label: quiet
              clean-up-fixed: false
              praise: true
            paths:
              exclude: ["**/vendor/**"]
              dockerfiles: ["images/*.docker"]
            images:
              pin: digest
              default-users:
                "ghcr.io/acme/base:*": 10001
            workloads:
              allowed-capabilities: [NET_BIND_SERVICE]
              allowed-host-paths: [/var/log]
              writable-paths: [/tmp, /run]
              kubernetes-version: 1.30
            exceptions:
              reason: optional
              expiry: required
              max-days: 90
              inline: false
              who: admin
              four-eyes: true
            """);
    assertEquals(Set.of(Profile.PSS_RESTRICTED, Profile.NSA), settings.profiles());
    assertEquals("da", settings.language());
    assertEquals(
        new ReviewSettings(
            ReviewSettings.Post.NONE,
            ReviewSettings.Scope.CHANGED_RESOURCES,
            Optional.of(Severity.HIGH),
            Optional.empty(),
            3,
            ReviewSettings.Suggestions.SAFE,
            true,
            false,
            List.of("main", "release/*"),
            "quiet",
            false,
            true),
        settings.review());
    assertEquals(
        new WorkloadSettings(
            Set.of("NET_BIND_SERVICE"),
            List.of("/var/log"),
            List.of("/tmp", "/run"),
            OptionalInt.of(30)),
        settings.workloads());
    assertEquals(Map.of("ghcr.io/acme/base:*", "10001"), settings.images().defaultUsers());
    assertEquals(Options.Pin.DIGEST, settings.images().pin());
    assertEquals(
        new ExceptionSettings(
            false, true, OptionalInt.of(90), false, true, ExceptionSettings.Who.ADMIN, true),
        settings.exceptions());
    assertTrue(settings.paths().admits("deploy/web.yaml"));
    assertTrue(!settings.paths().admits("a/vendor/b/Dockerfile"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "nb", "false", "\"no\"", "NO"})
  void norwegianMayBeCalledNo(String code) {
    assertEquals("nb", settings("language: " + code + "\n").language());
  }

  @Test
  void aVersionIsNotANumber() {
    assertEquals(
        OptionalInt.of(30),
        settings("workloads:\n  kubernetes-version: 1.30\n").workloads().kubernetesMinor());
  }

  @Test
  void rulesAreTurnedOnAndOffInAllSpellings() {
    Settings settings =
        settings(
            """
            rules:
              no-privileged: off
              memory-limit: on
              no-host-path: { severity: low, paths: ["deploy/**"] }
              DL3002: false
            """);
    assertEquals(
        Map.of(
            "no-privileged", new RuleSettings(Optional.of(false), Optional.empty(), List.of()),
            "memory-limit", new RuleSettings(Optional.of(true), Optional.empty(), List.of()),
            "no-host-path",
                new RuleSettings(Optional.empty(), Optional.of(Severity.LOW), List.of("deploy/**")),
            "non-root-user", new RuleSettings(Optional.of(false), Optional.empty(), List.of())),
        settings.rules());
  }

  @Test
  void anExceptionIsRead() {
    IgnoreEntry entry =
        settings(
                """
                ignore:
                  - rule: [no-host-path, "hadolint:DL3002"]
                    resource: DaemonSet/monitoring/agent
                    container: agent
                    paths: ["legacy/**"]
                    reason: reads /proc of the node
                    expires: 2027-03-31
                    approved-by: "@acme/security"
                """)
            .ignore()
            .getFirst();
    assertEquals(Set.of("no-host-path", "non-root-user"), entry.rules());
    assertEquals(Optional.of("DaemonSet/monitoring/agent"), entry.resource());
    assertTrue(entry.countsOn(LocalDate.of(2027, 3, 31)));
    assertTrue(!entry.countsOn(LocalDate.of(2027, 4, 1)));
  }

  @Test
  void anEntryThatIsNotCompleteDoesNotCount() {
    String text =
        """
        ignore:
          - rule: no-host-path
          - reason: because
          - rule: no-such-thing
            reason: because
          - rule: no-host-path
            reason: because
            expires: tomorrow
        """;
    assertEquals(
        List.of(
            "2 settings-no-reason {key=ignore.reason}",
            "3 settings-no-rule {key=ignore.rule}",
            "4 settings-rule {rule=no-such-thing}",
            "8 settings-date {key=ignore.expires, value=tomorrow}"),
        complaints(text));
    List<IgnoreEntry> entries = read(text).settings().ignore();
    assertEquals(List.of(), entries);
  }

  @Test
  void errorsNameLineAndKeyAndTakeNothingElseAlong() {
    String text =
        """
        languge: de
        review:
          fail_at: low
          max-comments: 99
          suggestions: alls
          drafts: maybe
          comment-at: low
        profiles: pss-baseline
        rules:
          no-priviliged: off
        """;
    assertEquals(
        List.of(
            "4 settings-not-a-number {key=review.max-comments, least=0, most=50}",
            "5 settings-value-near {allowed=all, safe, off, key=review.suggestions, nearest=all,"
                + " value=alls}",
            "6 settings-not-a-flag {key=review.drafts}",
            "3 settings-key-near {key=review.fail_at, nearest=fail-at}",
            "8 settings-not-a-list {key=profiles}",
            "10 settings-rule-near {nearest=no-privileged, rule=no-priviliged}",
            "1 settings-key-near {key=languge, nearest=language}"),
        complaints(text).stream().sorted(ORDER).toList());
    assertEquals(Optional.of(Severity.LOW), read(text).settings().review().commentAt());
  }

  private static final java.util.Comparator<String> ORDER =
      java.util.Comparator.comparingInt(line ->
          List.of("4", "5", "6", "3", "8", "10", "1")
              .indexOf(line.substring(0, line.indexOf(' '))));

  @Test
  void aKeyInTheWrongSectionIsNamedWhereItBelongs() {
    assertEquals(
        List.of(
            "1 settings-key-near {key=fail-at, nearest=review.fail-at}",
            "3 settings-key-near {key=review.exclude, nearest=paths.exclude}"),
        complaints("fail-at: low\nreview:\n  exclude: [a]\n").stream().sorted().toList());
  }

  @Test
  void whatHasNoEffectYetIsSaid() {
    SettingsFile file =
        read(
            """
            images:
              trusted-registries: [ghcr.io/acme]
            rules:
              health-check: on
            """);
    assertEquals(List.of(), file.errors());
    assertEquals(
        List.of(
            "2 settings-no-effect {key=images.trusted-registries}",
            "4 settings-rule-to-come {rule=health-check}"),
        file.notes().stream().map(note -> line(file, note)).toList());
  }

  @Test
  void aFileThatIsNoMapSaysSo() {
    assertEquals(List.of("1 settings-no-keys {key=}"), complaints("- 1\n"));
    assertEquals(1, complaints("a: [\n").size());
  }
}
