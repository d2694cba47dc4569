package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words that leave the commands of a container, wherever these are written.
class WordRepairTest {
  private static final String HEAD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: a
      spec:
        containers:
          - name: web
            image: debian:13
      """;

  /// What is left when some words of all commands go, each command in a repair of its own.
  private static String without(String fields, String... words) {
    String text = HEAD + fields.indent(6);
    Manifested read = Manifested.of(text);
    List<Repair> repairs =
        read.document().subjects().stream()
            .filter(ShellCommand.class::isInstance)
            .map(ShellCommand.class::cast)
            .filter(command -> !spans(command, words).isEmpty())
            .map(command -> new Repair(command, new Remedy.RemoveWords(spans(command, words))))
            .toList();
    return Mended.apply(read, repairs).substring(HEAD.length());
  }

  private static List<Span> spans(ShellCommand command, String... words) {
    return command.command().words().stream()
        .filter(word -> List.of(words).contains(word.text()))
        .map(Word::span)
        .toList();
  }

  private static void assertLeft(String expected, String actual) {
    assertEquals(expected.indent(6), actual);
  }

  @Test
  void anItemOfARowGoesWithItsComma() {
    assertLeft(
        """
        command: ["curl", "https://example.org"]
        """,
        without(
            """
            command: ["curl", "-k", "https://example.org"]
            """,
            "-k"));
  }

  @Test
  void aLineOfAListGoes() {
    assertLeft(
        """
        command:
          - curl
          - https://example.org # keep
        """,
        without(
            """
            command:
              - curl
              - '-k'
              - https://example.org # keep
            """,
            "-k"));
  }

  @Test
  void twoItemsGoTogether() {
    assertLeft(
        """
        command: [pip, install, flask]
        """,
        without(
            """
            command: [pip, install, --trusted-host, a.example.org, flask]
            """,
            "--trusted-host",
            "a.example.org"));
  }

  @Test
  void argumentsThatLoseTheirLastItemGo() {
    assertLeft(
        """
        command: [curl, "https://example.org"]
        """,
        without(
            """
            command: [curl, "https://example.org"]
            args: [-k]
            """,
            "-k"));
  }

  @Test
  void commandAndArgumentsAreChangedInOnePass() {
    assertLeft(
        """
        command: [curl]
        args: ["https://example.org"]
        """,
        without(
            """
            command: [curl, -k]
            args: [--insecure, "https://example.org"]
            """,
            "-k",
            "--insecure"));
  }

  @Test
  void hooksAndProbesAreChangedToo() {
    assertLeft(
        """
        livenessProbe:
          exec:
            command: [wget, "https://example.org"]
        lifecycle:
          preStop:
            exec:
              command:
                - curl
                - https://example.org
        """,
        without(
            """
            livenessProbe:
              exec:
                command: [wget, --no-check-certificate, "https://example.org"]
            lifecycle:
              preStop:
                exec:
                  command:
                    - curl
                    - -k
                    - https://example.org
            """,
            "-k",
            "--no-check-certificate"));
  }

  @Test
  void aWordInsideAScriptGoesWithItsBlanks() {
    assertLeft(
        """
        command: ["sh", "-c", "cd /srv && curl https://example.org"]
        """,
        without(
            """
            command: ["sh", "-c", "cd /srv && curl  -k https://example.org"]
            """,
            "-k"));
  }

  @Test
  void aScriptKeepsItsIndentation() {
    assertLeft(
        """
        command: [sh, -c]
        args:
          - |
            set -e
            apt-get update
        """,
        without(
            """
            command: [sh, -c]
            args:
              - |
                set -e
                sudo apt-get update
            """,
            "sudo"));
  }

  @Test
  void aLineThatIsLeftEmptyGoes() {
    assertLeft(
        """
        command: [sh, -c]
        args:
          - |
            curl \\
              https://example.org
            echo done
        """,
        without(
            """
            command: [sh, -c]
            args:
              - |
                curl \\
                  -k \\
                  https://example.org
                echo done
            """,
            "-k"));
  }

  @Test
  void theLineAboveTheLastOneEndsTheCommand() {
    assertLeft(
        """
        command: [sh, -c]
        args:
          - |
            curl https://example.org
            echo done
        """,
        without(
            """
            command: [sh, -c]
            args:
              - |
                curl https://example.org \\
                  -k
                echo done
            """,
            "-k"));
  }

  @Test
  void windowsLinesAndAMissingLastOneStay() {
    Manifested read =
        Manifested.of(
            windows(
                """
                command: [sh, -c]
                args:
                  - |
                    curl \\
                      -k \\
                      https://example.org \\
                      --insecure
                """));
    List<Repair> repairs =
        read.document().subjects().stream()
            .filter(ShellCommand.class::isInstance)
            .map(ShellCommand.class::cast)
            .filter(command -> command.command().effectiveName().equals("curl"))
            .map(command ->
                new Repair(command, new Remedy.RemoveWords(spans(command, "-k", "--insecure"))))
            .toList();
    assertEquals(
        windows(
            """
            command: [sh, -c]
            args:
              - |
                curl \\
                  https://example.org
            """),
        Mended.apply(read, repairs));
  }

  /// A file of these fields with the line ends of Windows, but for the last line.
  private static String windows(String fields) {
    return (HEAD + fields.indent(6)).stripTrailing().replace("\n", "\r\n");
  }

  @Test
  void aSharedListStays() {
    String text =
        """
        command: &fetch [curl, -k, "https://example.org"]
        livenessProbe:
          exec:
            command: *fetch
        """;
    assertLeft(text, without(text, "-k"));
  }

  @Test
  void aWordThatIsWrittenOtherwiseStays() {
    String text =
        """
        command: ["curl", "\\x2dk", "https://example.org"]
        """;
    assertLeft(text, without(text, "-k"));
  }

  @Test
  void jsonStaysJson() {
    String text =
        """
        {"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [
          {"name": "a", "image": "i", "command": [
            "curl",
            "-k",
            "https://example.org"
          ]}
        ]}}
        """;
    Manifested read = Manifested.of("pod.json", text, 34);
    ShellCommand command =
        read.document().subjects().stream()
            .filter(ShellCommand.class::isInstance)
            .map(ShellCommand.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(
        text.replace("    \"-k\",\n", ""),
        Mended.apply(
            read, List.of(new Repair(command, new Remedy.RemoveWords(spans(command, "-k"))))));
  }
}
