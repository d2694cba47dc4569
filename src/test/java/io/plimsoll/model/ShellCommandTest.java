package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Shell;
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
}
