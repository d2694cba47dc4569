package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Settings written key by key: what is written reads as the same settings.
class SettingsTextsTest {

  private static Settings read(String text) {
    SettingsFile file = SettingsFile.read(SourceFile.of("plimsoll.yml", text), Noted.NAMES);
    assertEquals(List.of(), file.errors());
    return file.settings();
  }

  /// Keys with one dot or two as nested maps in flow style.
  private static String yaml(List<SettingsTexts.Text> texts) {
    Map<String, Object> root = new LinkedHashMap<>();
    for (SettingsTexts.Text text : texts) {
      String[] parts = text.key().split("\\.", 3);
      boolean isDeep =
          parts.length == 3 && (parts[0].equals("rules") || parts[1].equals("default-users"));
      put(root, List.of(isDeep ? parts : text.key().split("\\.", 2)), text.value());
    }
    return flow(root) + "\n";
  }

  @SuppressWarnings("unchecked") // the maps are of our own making
  private static void put(Map<String, Object> map, List<String> path, String value) {
    if (path.size() == 1) {
      map.put(path.getFirst(), value);
    } else {
      Object inner = map.computeIfAbsent(path.getFirst(), _ -> new LinkedHashMap<>());
      put((Map<String, Object>) inner, path.subList(1, path.size()), value);
    }
  }

  private static String flow(Map<String, Object> map) {
    StringBuilder text = new StringBuilder("{");
    map.forEach((key, value) -> {
      text.append('"').append(key).append("\": ");
      text.append(value instanceof Map<?, ?> inner ? flow(strings(inner)) : scalar("" + value));
      text.append(", ");
    });
    return text.append("}").toString();
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    Map<String, Object> strings = new LinkedHashMap<>();
    map.forEach((key, value) -> strings.put("" + key, value));
    return strings;
  }

  private static String scalar(String value) {
    return value.startsWith("[") ? value : '"' + value + '"';
  }

  private static void assertSurvives(Settings settings) {
    assertEquals(settings, read(yaml(SettingsTexts.of(settings))));
  }

  private static String value(Settings settings, String key) {
    Map<String, String> values = new TreeMap<>();
    SettingsTexts.of(settings).forEach(text -> values.put(text.key(), text.value()));
    return values.getOrDefault(key, "none");
  }

  @Test
  void theDefaultsSurvive() {
    assertEquals(
        Settings.defaults(),
        read(
            yaml(SettingsTexts.of(Settings.defaults()))
                .replace("\"kubernetes-version\": \"1.37\", ", "")));
  }

  @Test
  void everyKeySurvives() {
    assertSurvives(
        read(
            """
            language: nb
            profiles: [nsa, cis-docker]
            review:
              post: none
              scope: changed-files
              comment-at: low
              fail-at: never
              max-comments: 0
              suggestions: off
              drafts: true
              bot-authors: false
              base-branches: [main, "release/*"]
              skip-label: quiet
              clean-up-fixed: false
            paths: {include: ["a/**"], exclude: [b], dockerfiles: ["*.docker"]}
            images:
              pin: digest
              default-users: {"acme/a:*": "7", "acme/b": app}
            workloads:
              allowed-capabilities: [NET_RAW, KILL]
              allowed-host-paths: [/var/log]
              writable-paths: []
              kubernetes-version: "1.29"
            rules:
              no-sudo: off
              no-privileged: {severity: low, paths: ["deploy/**"], enabled: true}
            exceptions:
              reason: optional
              expiry: required
              max-days: 90
              inline: false
              foreign: false
              who: maintain
              four-eyes: true
            """));
  }

  @Test
  void valuesLookAsTheyAreWritten() {
    Settings settings =
        read("profiles: [nsa, cis-docker]\nreview: {fail-at: never}\nrules: {no-sudo: on}\n");
    assertEquals("[cis-docker, nsa]", value(settings, "profiles"));
    assertEquals("never", value(settings, "review.fail-at"));
    assertEquals("true", value(settings, "rules.no-sudo.enabled"));
    assertEquals("none", value(settings, "rules.no-sudo.severity"));
    assertEquals("none", value(settings, "exceptions.max-days"));
    assertEquals("[]", value(settings, "paths.exclude"));
    Settings odd = read("paths: {exclude: [\"*.a\", \"b: c\", \"d/**\"]}\n");
    assertEquals("[\"*.a\", \"b: c\", d/**]", value(odd, "paths.exclude"));
  }
}
