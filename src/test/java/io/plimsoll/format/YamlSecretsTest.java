package io.plimsoll.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no output may repeat.
class YamlSecretsTest {

  private static List<String> secrets(String text) {
    return secrets("a.yaml", text);
  }

  private static List<String> secrets(String path, String text) {
    YamlFile file = YamlFile.parse(SourceFile.of(path, text));
    return YamlSecrets.in(file).stream().map(span -> span.of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DB_PASSWORD: plover-29         | plover-29
          dbPassword: plover-29          | plover-29
          db-password: 'plover-29'       | 'plover-29'
          "API_TOKEN": "plover-29"       | "plover-29"
          {API_KEY: plover-29, a: b}     | plover-29
          ? API_KEY\\n: plover-29        | plover-29
          a: {b: {MY_SECRET: plover-29}} | plover-29
          - DB_PASSWORD=plover-29        | plover-29
          - "DB_PASSWORD=plover-29"      | plover-29"
          - --api-token=plover-29        | plover-29
          args: [--password=plover-29]   | plover-29
          cmd: --password=plover-29      | plover-29
          {name: DB_PASSWORD, value: plover-29} | plover-29
          - value: plover-29\\n  name: DB_PASSWORD | plover-29
          url: postgres://u:plover-29@db/x       | plover-29
          note: ghp_0123456789abcdefghijABCDEF   | ghp_0123456789abcdefghijABCDEF
          # see https://u:plover-29@example.org  | plover-29
          """)
  void aSecretIsFoundWhereItStands(String text, String secret) {
    assertEquals(List.of(secret), secrets(text.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD: ${DB_PASSWORD}",
        "DB_PASSWORD: changeme",
        "DB_PASSWORD: ''",
        "DB_PASSWORD:",
        "DB_PASSWORD_FILE: /run/secrets/db",
        "DB_PASSWORD: {secretKeyRef: {name: db, key: pw}}",
        "- DB_PASSWORD",
        "- DB_PASSWORD=$PW",
        "{name: DB_PASSWORD, valueFrom: x}",
        "{name: LOG_LEVEL, value: debug}",
        "color: plover-29"
      })
  void whatIsNoSecretIsNotMasked(String text) {
    assertEquals(List.of(), secrets(text));
  }

  @Test
  void aBlockIsFoundWhole() {
    String text = "TLS_PRIVATE_KEY: |\n  abc\n  def\nb: 1\n";
    assertEquals(List.of("|\n  abc\n  def"), secrets(text));
  }

  @Test
  void aSecretIsFoundAtItsAnchor() {
    assertEquals(
        List.of("plover-29"), secrets("x-pw: &pw plover-29\nenvironment:\n  DB_PASSWORD: *pw\n"));
    assertEquals(
        List.of("plover-29"),
        secrets("x-pw: &pw plover-29\nenv:\n- {name: DB_PASSWORD, value: *pw}\n"));
  }

  @Test
  void aSecretBehindAMergeKeyIsFoundOnce() {
    assertEquals(
        List.of("plover-29"),
        secrets("x: &x {DB_PASSWORD: plover-29}\na: {<<: *x}\nb: {<<: *x}\n"));
  }

  @Test
  void jsonAndSeveralDocumentsAreRead() {
    assertEquals(
        List.of("\"plover-29\""), secrets("a.json", "{\"env\": {\"DB_PASSWORD\": \"plover-29\"}}"));
    assertEquals(
        List.of("plover-29", "plover-30"),
        secrets("DB_PASSWORD: plover-29\n---\nAPI_TOKEN: plover-30\n"));
  }

  @Test
  void placesComeInTheOrderOfTheFile() {
    YamlFile file =
        YamlFile.parse(
            SourceFile.of(
                "a.yaml", "# https://u:one-29@x/\nB_TOKEN: two-2929\na: c://u:three@h\n"));
    List<Span> found = YamlSecrets.in(file);
    assertEquals(found.stream().sorted().toList(), found);
    assertEquals(3, found.size());
  }

  @Test
  void aFileThatCannotBeReadIsSearchedForShapes() {
    assertEquals(
        List.of("ghp_0123456789abcdefghijABCDEF"),
        secrets("a: [\nb: ghp_0123456789abcdefghijABCDEF\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DB_PASSWORD: plover-29: x        | plover-29: x
          - "DB_PASSWORD: plover-29        | plover-29
            'dbPassword' : [plover-29      | [plover-29
          a: [\\nDB_PASSWORD=plover-29      | plover-29
          {"apiToken": "plover-29"         | "plover-29"
          """)
  void aLineThatCannotBeReadShowsNoSecret(String text, String secret) {
    assertEquals(List.of(secret), secrets(text.replace("\\n", "\n")));
  }
}
