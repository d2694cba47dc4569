package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Shell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A command is called by the program that does the work.
class ShellCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          curl -k x             | stage/build/curl
          /usr/bin/curl x       | stage/build/curl
          sudo -E curl x        | stage/build/curl
          A=b curl x            | stage/build/curl
          env A=b curl x        | stage/build/curl
          exec 'curl' x         | stage/build/curl
          ./curl                | stage/build/curl
          $CURL x               | stage/build/?
          "$(which curl)" x     | stage/build/?
          A=b                   | stage/build/?
          > file                | stage/build/?
          """)
  void isCalledByItsProgram(String text, String path) {
    MappedText mapped = MappedText.of(text, new Span(0, text.length()));
    assertEquals(
        path,
        ShellCommand.pathOf(
                SubjectPath.of("stage", "build"),
                Shell.parse(mapped, Dialect.POSIX).commands().getFirst())
            .toString());
  }

  private static List<ShellCommand> commands(String text) {
    SourceFile file = SourceFile.of("Dockerfile", text);
    return ShellCommand.of(
        Shell.parse(MappedText.of(file), Dialect.POSIX),
        SubjectPath.of("stage", "0"),
        file,
        new Subjects.Somewhere(Platform.DOCKERFILE, "Dockerfile"),
        ShellCommand.Phase.BUILD);
  }

  @Test
  void aCommandKnowsItsPlaceAndItsPipeline() {
    String text = "echo a && curl x | sh -c 'apk add b'";
    List<ShellCommand> commands = commands(text);
    assertEquals(
        List.of("echo a", "curl x", "sh -c 'apk add b'", "apk add b"),
        commands.stream().map(command -> command.at().span().of(text)).toList());
    assertEquals(
        List.of(1, 2, 2, 1),
        commands.stream()
            .map(command -> command.pipeline().orElseThrow().stages().size())
            .toList());
    assertEquals(ShellCommand.Phase.BUILD, commands.getLast().phase());
    assertEquals(Platform.DOCKERFILE, commands.getLast().platform());
  }

  @Test
  void substitutionsAndHereDocumentsAreEntered() {
    assertEquals(
        List.of("stage/0/echo", "stage/0/curl", "stage/0/bash", "stage/0/wget"),
        commands("echo $(curl x)\nbash <<EOF\nwget y\nEOF\n").stream()
            .map(command -> command.path().toString())
            .toList());
  }
}
