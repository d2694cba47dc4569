package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.model.ShellCommand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a service starts, and where it is written.
class CommandPlacesTest {

  private static List<String> commands(Document document) {
    return document.subjects().stream()
        .filter(ShellCommand.class::isInstance)
        .map(ShellCommand.class::cast)
        .map(command -> command.path() + ": " + command.at().span().of(document.file().text()))
        .toList();
  }

  private static List<String> commands(String keys) {
    return commands(Read.document("services:\n  web:\n    image: nginx:1.29\n" + keys.indent(4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "command: curl -k https://a       | service/web/curl: curl -k https://a",
        "command: 'curl -k https://a'     | service/web/curl: 'curl -k https://a'",
        "command: [curl, -k, https://a]   | service/web/curl: curl, -k, https://a",
        "command: [\"curl\", \"-k\"]      | service/web/curl: \"curl\", \"-k\"",
        "entrypoint: /usr/bin/curl -k     | service/web/curl: /usr/bin/curl -k",
        "entrypoint: [tini, --, curl]     | service/web/curl: tini, --, curl"
      })
  void oneCommandIsWhereItStands(String keys, String expected) {
    assertEquals(List.of(expected), commands(keys));
  }

  @Test
  void theScriptOfAShellIsReadInsideItsText() {
    assertEquals(
        List.of(
            "service/web/sh: sh, -c, \"curl -k $$URL | tee log\"",
            "service/web/curl: curl -k $$URL",
            "service/web/tee: tee log"),
        commands("command: [sh, -c, \"curl -k $$URL | tee log\"]"));
  }

  @Test
  void theEntryPointGetsTheCommandAsArguments() {
    assertEquals(
        List.of(
            "service/web/sh: sh, -c]\n    command: [\"curl -k https://a",
            "service/web/curl: curl -k https://a"),
        commands("entrypoint: [sh, -c]\ncommand: [\"curl -k https://a\"]").stream()
            .map(line -> line.replaceAll("\"$", ""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"command: ''", "command: []", "command: null", "command: a && b", "command: {a: b}"})
  void whatIsNoCommandIsNone(String keys) {
    assertEquals(List.of(), commands(keys));
  }

  @Test
  void aCommandOfAnotherFileIsThatFilesMatter() {
    Document document =
        Read.document(
            "compose.yaml",
            "services:\n  web:\n    extends: {file: base.yaml, service: base}\n",
            Map.of(
                "base.yaml",
                "services:\n  base:\n    image: nginx\n    command: curl -k https://a\n"));
    assertEquals(List.of(), commands(document));
  }

  @Test
  void aCommandOfTheSameFileBelongsToBothServices() {
    Document document =
        Read.document(
            """
            services:
              base:
                image: nginx
                command: curl -k https://a
              web:
                extends: base
            """);
    assertEquals(
        List.of("service/base/curl: curl -k https://a", "service/web/curl: curl -k https://a"),
        commands(document));
  }

  @Test
  void aTextWithEscapesIsOnePlace() {
    assertEquals(
        List.of(
            "service/web/sh: sh, -c, \"a \\x26\\x26 b\"",
            "service/web/a: \"a \\x26\\x26 b\"",
            "service/web/b: \"a \\x26\\x26 b\""),
        commands("command: [sh, -c, \"a \\x26\\x26 b\"]"));
  }
}
