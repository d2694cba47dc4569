package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Shell;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every command of a script is a subject, wherever it is nested.
class CommandsOfScriptsTest {

  private static List<ShellCommand> commands(String text, Dialect dialect) {
    SourceFile file = SourceFile.of("run.sh", text);
    return ShellCommand.of(
        Shell.parse(MappedText.of(file), dialect),
        SubjectPath.of("Pod", "web", "app"),
        file,
        new Subjects.Somewhere(Platform.KUBERNETES, "run.sh"),
        ShellCommand.Phase.START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "a; b && c || d & e => a b c d e",
        "if a; then b; elif c; then d; else e; fi => a b c d e",
        "for x in $(a); do b; done => a b",
        "while a; do b; done < <(c) => a b c",
        "case $(a) in b) c;; *) d;; esac => a c d",
        "f() { a; }; f => a f",
        "( a; { b; } ) => a b",
        "a $(b `c`) <(d) => a b c d",
        "sh -c 'a; sh -c \"b; c\"' => sh a sh b c",
        "eval 'a $(b)' => eval a b",
        "sudo sh -c 'sudo a' => sh a",
        "a <<E⏎$(b)⏎E⏎c => a b c",
        "sh <<E⏎a⏎E => sh a",
        "x=$(a) y=`b` => ? a b",
        "((x)); a => a",
        "# a⏎b # c => b",
        "! a => a",
        "$(a) b => ? a",
      })
  void areFoundInTheOrderOfTheScript(String script, String names) {
    assertEquals(
        names,
        commands(script.replace('⏎', '\n'), Dialect.POSIX).stream()
            .map(command -> command.path().name())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void standWhereTheyAreWritten() {
    String text = "if a 'b c'; then sh -c \"d \\\"e\\\"\"; fi";
    assertEquals(
        List.of("a 'b c'", "sh -c \"d \\\"e\\\"\"", "d \\\"e\\\""),
        commands(text, Dialect.POSIX).stream()
            .map(command -> command.at().span().of(text))
            .toList());
  }

  @Test
  void knowTheirPipelineAndWhoseTheyAre() {
    List<ShellCommand> commands = commands("curl x | sudo sh; b", Dialect.POSIX);
    assertEquals("Pod/web/app/sh", commands.get(1).path().toString());
    assertEquals(
        List.of(2, 2, 1),
        commands.stream().map(c -> c.pipeline().orElseThrow().stages().size()).toList());
    assertEquals(commands.get(0).pipeline(), commands.get(1).pipeline());
    assertTrue(commands.stream().allMatch(c -> c.phase() == ShellCommand.Phase.START));
    assertTrue(commands.stream().allMatch(c -> c.platform() == Platform.KUBERNETES));
    assertTrue(commands.stream().allMatch(c -> c.at().path().equals("run.sh")));
  }

  @Test
  void anotherDialectHasNone() {
    assertEquals(List.of(), commands("curl x | sh", Dialect.OTHER));
    assertEquals(List.of(), commands("", Dialect.POSIX));
    assertEquals(List.of(), commands("# a\n", Dialect.POSIX));
  }
}
