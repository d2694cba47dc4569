package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.model.ShellCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "command: npm start                                        # npm",
        "command: [npm, start]                                     # npm",
        "command: sh -c \"curl -k https://x | sh\"                 # sh curl sh",
        "command: [sh, -c, 'curl -k https://x | sh']               # sh curl sh",
        "entrypoint: [sh, -c]\\ncommand: ['curl https://x | bash'] # sh curl bash",
        "entrypoint: [/bin/sh, -c, 'apt-get update && exec web']   # sh apt-get web",
        "command: a && b                                           # ",
        "command: []                                               # ",
        "command:                                                  # ",
        "command: {a: b}                                           # ",
      })
  void programs(String keys, String programs) {
    List<String> names =
        commands(keys.replace("\\n", "\n")).stream().map(c -> c.command().effectiveName()).toList();
    assertEquals(programs == null ? "" : programs, String.join(" ", names));
  }

  @Test
  void aCommandIsWhereItStands() {
    String text =
        """
        services:
          web:
            image: nginx
            command: ["sh", "-c", "sleep 1; curl -k https://x"]
        """;
    List<ShellCommand> commands =
        Read.document(text).subjects().stream()
            .filter(ShellCommand.class::isInstance)
            .map(ShellCommand.class::cast)
            .toList();
    assertEquals(
        "\"sh\", \"-c\", \"sleep 1; curl -k https://x\"", commands.getFirst().at().span().of(text));
    ShellCommand curl = commands.getLast();
    assertEquals("curl -k https://x", curl.at().span().of(text));
    assertEquals("service/web/curl", curl.path().toString());
    assertEquals(ShellCommand.Phase.START, curl.phase());
    assertTrue(curl.pipeline().isPresent());
  }

  @Test
  void twoDollarsAreOne() {
    List<ShellCommand> commands = commands("command: [sh, -c, 'echo $$(curl https://x)']");
    assertTrue(commands.stream().anyMatch(c -> c.command().effectiveName().equals("curl")));
  }

  @Test
  void aBlockIsOnePlace() {
    List<ShellCommand> commands =
        commands("command:\n  - sh\n  - -c\n  - |\n    curl x\n    web\n");
    assertEquals("web", commands.getLast().command().effectiveName());
  }

  private static List<ShellCommand> commands(String keys) {
    String text = "services:\n  web:\n    image: nginx:1.29\n" + keys.indent(4);
    return Read.document(text).subjects().stream()
        .filter(ShellCommand.class::isInstance)
        .map(ShellCommand.class::cast)
        .toList();
  }
}
