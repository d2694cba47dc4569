package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The repository's settings in front of the organisation's.
class LayeredSettingsTest {
  private static final RuleNames NAMES =
      new RuleNames(
          new TreeSet<>(List.of("no-privileged", "no-sudo", "no-host-path")),
          new TreeSet<>(),
          new TreeMap<>(Map.of("hadolint:DL3004", Set.of("no-sudo"))));

  private static SourceFile file(String path, String text) {
    return SourceFile.of(path, text);
  }

  private static LayeredSettings layered(String repository, String organisation) {
    return LayeredSettings.read(
        List.of(file(".github/plimsoll.yml", repository), file("plimsoll.yml", organisation)),
        NAMES);
  }

  private static List<String> written(LayeredSettings settings) {
    return settings.rows().stream()
        .filter(row -> row.file().isPresent())
        .map(row ->
            "%s: %s (%s:%d)"
                .formatted(
                    row.key(), row.value(), row.file().orElseThrow().source().path(), row.line()))
        .toList();
  }

  private static String value(LayeredSettings settings, String key) {
    return settings.rows().stream()
        .filter(row -> row.key().equals(key))
        .map(LayeredSettings.Row::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void withoutFilesTheDefaultsHold() {
    LayeredSettings settings = LayeredSettings.read(List.of(), NAMES);
    assertEquals(Settings.defaults(), settings.settings());
    assertEquals(List.of(), written(settings));
    assertEquals("high", value(settings, "review.fail-at"));
    assertEquals("[/tmp]", value(settings, "workloads.writable-paths"));
  }

  @Test
  void oneFileAloneIsReadAsEver() {
    SourceFile source = file("plimsoll.yml", "language: de\nreview: {fail-at: low}\n");
    assertEquals(
        SettingsFile.read(source, NAMES),
        LayeredSettings.read(List.of(source), NAMES).files().getFirst());
  }

  @Test
  void theRepositoryWinsKeyByKey() {
    LayeredSettings settings =
        layered(
            """
            review:
              fail-at: critical
            exceptions: {who: admin}
            """,
            """
            language: da
            review:
              fail-at: low
              comment-at: high
            exceptions: {who: maintain, max-days: 90}
            """);
    assertEquals(
        List.of(
            "language: da (plimsoll.yml:1)",
            "review.comment-at: high (plimsoll.yml:4)",
            "review.fail-at: critical (.github/plimsoll.yml:2)",
            "exceptions.max-days: 90 (plimsoll.yml:5)",
            "exceptions.who: admin (.github/plimsoll.yml:3)"),
        written(settings));
  }

  @Test
  void listsReplaceAndMapsJoin() {
    LayeredSettings settings =
        layered(
            """
            profiles: [nsa]
            paths: {exclude: [b/**]}
            images: {default-users: {"acme/a": "7"}}
            """,
            """
            profiles: [cis-docker]
            paths: {exclude: [a/**], dockerfiles: [x.docker]}
            images: {default-users: {"acme/a": "1", "acme/b": "2"}}
            """);
    assertEquals(Set.of(Profile.NSA), settings.settings().profiles());
    assertEquals(List.of("b/**"), settings.settings().paths().exclude());
    assertEquals(List.of("x.docker"), settings.settings().paths().dockerfiles());
    assertEquals(Map.of("acme/a", "7", "acme/b", "2"), settings.settings().images().defaultUsers());
  }

  @Test
  void anEmptyListReplacesToo() {
    LayeredSettings settings =
        layered("profiles: []\npaths: {exclude: []}\n", "profiles: [nsa]\npaths: {exclude: [a]}\n");
    assertEquals(Set.of(), settings.settings().profiles());
    assertEquals(List.of(), settings.settings().paths().exclude());
  }

  @Test
  void rulesJoinKeyByKeyUnderAllTheirNames() {
    LayeredSettings settings =
        layered(
            """
            rules:
              DL3004: {severity: low}
              no-privileged: on
            """,
            """
            rules:
              no-sudo: {severity: high, paths: [deploy/**]}
              no-privileged: off
              no-host-path: off
            """);
    assertEquals(
        List.of(
            "rules.no-host-path.enabled: false (plimsoll.yml:4)",
            "rules.no-privileged.enabled: true (.github/plimsoll.yml:3)",
            "rules.no-sudo.severity: low (.github/plimsoll.yml:2)",
            "rules.no-sudo.paths: [deploy/**] (plimsoll.yml:2)"),
        written(settings));
  }

  @Test
  void exceptionsAddUp() {
    LayeredSettings settings =
        layered(
            """
            ignore:
              - {rule: no-sudo, reason: the repository's}
            """,
            """
            language: it
            ignore:
              - {rule: [no-privileged, no-host-path], reason: the organisation's}
            """);
    assertEquals(
        List.of("the repository's", "the organisation's"),
        settings.settings().ignore().stream().map(IgnoreEntry::reason).toList());
    assertEquals(
        List.of(
            "language: it (plimsoll.yml:1)",
            "ignore: [no-sudo] (.github/plimsoll.yml:2)",
            "ignore: [no-host-path, no-privileged] (plimsoll.yml:3)"),
        written(settings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          review: {fail-at: hihg}            | review.fail-at                | low
          review: {max-comments: many}       | review.max-comments           | 3
          review: {drafts: perhaps}          | review.drafts                 | true
          language: fr                       | language                      | da
          profiles: [ns]                     | profiles                      | [nsa]
          workloads: {kubernetes-version: x} | workloads.kubernetes-version  | 1.30
          paths: {exclude: a}                | paths.exclude                 | [a/**]
          """)
  void whatIsWrongLetsTheFileBehindSpeak(String repository, String key, String value) {
    LayeredSettings settings =
        layered(
            repository + "\n",
            """
            language: da
            profiles: [nsa]
            review: {fail-at: low, max-comments: 3, drafts: true}
            paths: {exclude: [a/**]}
            workloads: {kubernetes-version: "1.30"}
            """);
    assertEquals(value, value(settings, key));
    assertEquals("plimsoll.yml", settings.fileOf(key).orElseThrow().source().path());
    assertEquals(1, settings.files().getFirst().errors().size());
    assertEquals(List.of(), settings.files().getLast().errors());
  }

  @Test
  void eachFileKeepsItsOwnErrors() {
    LayeredSettings settings =
        layered(
            "langauge: de\nreview: {post: none}\n", "review:\n  fial-at: low\n  drafts: true\n");
    List<String> said = new ArrayList<>();
    for (SettingsFile file : settings.files()) {
      for (Problem error : file.errors()) {
        said.add(
            "%s:%d %s"
                .formatted(
                    file.source().path(),
                    file.source().lines().lineAt(error.at().start()),
                    new TreeMap<>(error.facts())));
      }
    }
    assertEquals(
        List.of(
            ".github/plimsoll.yml:1 {key=langauge, nearest=language}",
            "plimsoll.yml:2 {key=review.fial-at, nearest=fail-at}"),
        said);
    assertEquals("none", value(settings, "review.post"));
    assertEquals("true", value(settings, "review.drafts"));
  }

  @Test
  void aFileThatCannotBeReadLeavesWhatStandsBehind() {
    LayeredSettings settings = layered("a: [\n", "language: nb\n");
    assertEquals("nb", settings.settings().language());
    assertEquals(1, settings.files().getFirst().errors().size());
  }

  @Test
  void whetherToInheritIsTheStrongestFilesToSay() {
    assertEquals(false, layered("extends: false\n", "extends: org\n").settings().inherits());
    assertEquals(true, layered("language: da\n", "extends: false\n").settings().inherits());
  }
}
