package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandReaderTest {
  private static List<ShellCommand> commands(Manifested read) {
    return read.document().subjects().stream()
        .filter(ShellCommand.class::isInstance)
        .map(ShellCommand.class::cast)
        .toList();
  }

  private static List<String> shown(Manifested read) {
    return commands(read).stream().map(c -> c.path().name() + " | " + read.textAt(c.at())).toList();
  }

  @Test
  void commandAndArgumentsAreOneCommand() {
    Manifested read = Manifested.container("command: [nginx]\nargs: [-g, 'daemon off;']\n");
    assertEquals(List.of("nginx | nginx]\n      args: [-g, 'daemon off;'"), shown(read));
  }

  @Test
  void aScriptForAShellIsRead() {
    Manifested read =
        Manifested.container("command: [sh, -c]\nargs:\n  - curl -k https://a | sh && exec app\n");
    assertEquals(
        List.of("curl | curl -k https://a", "sh | sh", "app | exec app"),
        shown(read).subList(1, 4));
  }

  @Test
  void aBlockOfLinesIsRead() {
    Manifested read =
        Manifested.container(
            """
            command:
              - /bin/bash
              - -c
              - |
                set -e

                  wget --no-check-certificate \\
                    https://a
                ./run
            """);
    assertEquals(
        List.of(
            "set | set -e",
            "wget | wget --no-check-certificate \\\n              https://a",
            "run | ./run"),
        shown(read).subList(1, 4));
  }

  @Test
  void hooksAndProbesRunCommandsToo() {
    Manifested read =
        Manifested.container(
            """
            lifecycle: {preStop: {exec: {command: [sleep, "5"]}}}
            livenessProbe: {exec: {command: [test, -f, /ok]}}
            """);
    assertEquals(
        List.of("sleep", "test"), commands(read).stream().map(c -> c.path().name()).toList());
  }

  @Test
  void wordsOfACommandCanBeRemoved() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: i
              command: [sh, -c, "curl -fsS -k https://a"]
        """;
    Manifested read = Manifested.of(text);
    int at = text.indexOf("-k");
    Remedy remove = new Remedy.RemoveWords(List.of(new Span(at, at + 2)));
    assertEquals(
        text.replace(" -k", ""),
        Mended.apply(read, List.of(new Repair(commands(read).getLast(), remove))));
    Remedy replace = new Remedy.ReplaceText(new Span(at, at + 2), "--retry=3");
    assertEquals(
        text.replace("-k", "--retry=3"),
        Mended.apply(read, List.of(new Repair(commands(read).getLast(), replace))));
  }

  @Test
  void foldedTextIsNotChanged() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: i
              command:
                - sh
                - -c
                - >-
                  curl -k
                  https://a
        """;
    Manifested read = Manifested.of(text);
    assertEquals(List.of("sh", "curl"), commands(read).stream().map(c -> c.path().name()).toList());
    int at = text.indexOf("-k");
    Remedy remove = new Remedy.RemoveWords(List.of(new Span(at, at + 2)));
    assertEquals(text, Mended.apply(read, List.of(new Repair(commands(read).getLast(), remove))));
  }
}
