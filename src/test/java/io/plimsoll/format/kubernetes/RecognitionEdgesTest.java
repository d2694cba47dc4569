package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where `apiVersion` and `kind` must stand for a file to be a manifest.
class RecognitionEdgesTest {
  private static boolean isOurs(String path, String text) {
    return new KubernetesFormat().recognises(SourceFile.of(path, text.replace("⏎", "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1⏎kind: Pod⏎",
        "kind: Pod⏎spec: {}⏎apiVersion: v1",
        "apiVersion : v1⏎kind\t: Pod⏎",
        "'apiVersion': v1⏎\"kind\": Pod⏎",
        "a: b⏎---⏎apiVersion: v1⏎kind: Pod⏎",
        "# apiVersion⏎⏎apiVersion: v1⏎kind: Pod⏎",
        "%YAML 1.1⏎---⏎apiVersion: v1⏎kind: Pod⏎",
        "{\"kind\": \"Pod\", \"apiVersion\": \"v1\"}",
        "  {apiVersion: v1, kind: Pod}",
        "myapiVersion: a⏎apiVersion: v1⏎kinds: b⏎kind: Pod⏎",
        "\uFEFFapiVersion: v1⏎kind: Pod⏎"
      })
  void keysAtTheMarginMakeAManifest(String text) {
    assertEquals(true, isOurs("a.yaml", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "apiVersion⏎kind⏎",
        "apiVersion v1⏎kind Pod⏎",
        "apiVersions: v1⏎kind: Pod⏎",
        "myapiVersion: v1⏎kind: Pod⏎",
        "a: apiVersion: v1⏎b: kind: Pod⏎",
        "a:⏎  apiVersion: v1⏎  kind: Pod⏎",
        "apiVersion: v1⏎a:⏎  kind: Pod⏎",
        "# apiVersion: v1⏎# kind: Pod⏎a: b⏎",
        "- apiVersion: v1⏎  kind: Pod⏎",
        "- a:⏎    apiVersion: v1⏎    kind: Pod⏎",
        "text: |⏎  apiVersion: v1⏎  kind: Pod⏎"
      })
  void keysElsewhereDoNot(String text) {
    assertEquals(false, isOurs("a.yaml", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "A.YML", "b/c.d.yml", "pod.json", ".hidden.yaml"})
  void theEndOfTheNameCounts(String path) {
    assertEquals(true, isOurs(path, "apiVersion: v1⏎kind: Pod⏎"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml.tpl", "a.txt", "yaml", "a.yaml/b", "a.toml", "a.jsonc"})
  void anyOtherNameIsNone(String path) {
    assertEquals(false, isOurs(path, "apiVersion: v1⏎kind: Pod⏎"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1⏎kind: Pod⏎metadata: {name: '{{ a }}'}⏎",
        "apiVersion: v1⏎kind: Pod⏎# {{ a }}⏎",
        "apiVersion: v1⏎kind: Pod⏎metadata: {name: {{ a }}}⏎"
      })
  void aTemplateThatParsesIsOurs(String text) {
    assertEquals(true, isOurs("templates/a.yaml", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1⏎kind: Pod⏎{{- range .a }}⏎b: c⏎{{- end }}⏎",
        "apiVersion: v1⏎kind: Pod⏎metadata:⏎{{ include \"a\" . | indent 2 }}⏎b: {{⏎"
      })
  void aTemplateThatDoesNotIsLeftAlone(String text) {
    assertEquals(false, isOurs("templates/a.yaml", text));
  }
}
