package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandTest {
  private static Command command(String text) {
    return Outline.script(text).commands().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          apt-get install -y x => apt-get => -
          /usr/bin/apt-get x => apt-get => -
          sudo -u root -E apt-get x => apt-get => sudo
          sudo --user root A=b apt-get x => apt-get => sudo
          sudo -- apt-get x => apt-get => sudo
          sudo -l => sudo => -
          sudo => sudo => -
          env -i A=b C=d wget x => wget => env
          env -u A wget x => wget => env
          exec -a name sh x => sh => exec
          find . | xargs -0 -n 1 rm -f => find => -
          xargs -0 -n 1 rm -f => rm => xargs
          nohup nice -n 5 timeout -k 3 10s curl x => curl => nohup nice timeout
          nice -10 curl x => curl => nice
          time -p curl x => curl => time
          command -v curl => command => -
          command curl x => curl => command
          builtin cd x => cd => builtin
          busybox wget x => wget => busybox
          gosu app:app curl x => curl => gosu
          tini -s -- sh x => sh => tini
          sudo env A=b sh x => sh => sudo env
          $SUDO apt-get x => '' => -
          A=b => '' => -
          """)
  void prefixesAreSeenThroughAndKept(String text, String name, String prefixes) {
    Command command = command(text);
    assertEquals(name, command.effectiveName());
    assertEquals(
        prefixes.replace("-", ""),
        command.prefixes().stream().map(Prefix::name).collect(Collectors.joining(" ")));
  }

  @Test
  void argumentsStandBehindTheProgramThatWorks() {
    Command command = command("sudo -E apt-get install -y curl");
    assertEquals(List.of("install", "-y", "curl"), texts(command.arguments()));
    assertEquals(List.of("install", "curl"), texts(command.operands()));
    assertEquals("sudo", command.name());
    assertEquals(List.of("sudo"), command.prefixes().stream().map(Prefix::name).toList());
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  @Test
  void flagsEndWithTwoHyphens() {
    Command command = command("rm -rf --one-file-system -- -x y");
    assertEquals(
        List.of("-rf", "--one-file-system"), command.flags().stream().map(Flag::name).toList());
    assertEquals(List.of("-x", "y"), texts(command.operands()));
  }

  @Test
  void flagsHaveValues() {
    Command command = command("x --retry=3 --output file --last");
    assertEquals(Optional.of("3"), command.valueOf("--retry"));
    assertEquals(Optional.of("file"), command.valueOf("--output"));
    assertEquals(Optional.empty(), command.valueOf("--last"));
    assertEquals(Optional.empty(), command.valueOf("--other"));
    assertTrue(command.flag("--retry").isPresent());
  }

  @Test
  void clustersAreTakenApart() {
    Command command = command("curl -fsSLko/dev/kick https://x -H'k'");
    Flag insecure = command.letters('k', "oH").getFirst();
    assertEquals(new Span(10, 11), insecure.span());
    assertEquals(List.of(), command.letters('c', "oH"));
    Flag output = command.letters('o', "oH").getFirst();
    assertEquals(Optional.of("/dev/kick"), output.value());
  }

  @Test
  void aLongFlagIsNoCluster() {
    assertEquals(List.of(), command("curl --k x").letters('k', ""));
  }

  @Test
  void traitsSayWhatTheShellWouldChange() {
    List<Word> words = command("a 'b c' $d \"$(e)\" *.f ~/g {h,i} $((1)) {} [").words();
    assertEquals(
        List.of(true, true, false, false, false, false, false, false, true, true),
        words.stream().map(Word::isLiteral).toList());
  }

  @Test
  void anExecFormIsACommand() {
    String file = "[\"/bin/sh\", \"-c\", \"curl x | sh\"]";
    List<MappedText> words =
        List.of(
            MappedText.of(file, new Span(2, 9)),
            MappedText.of(file, new Span(13, 15)),
            MappedText.of(file, new Span(19, 30)));
    Command command = Shell.exec(words).orElseThrow();
    assertEquals("sh", command.effectiveName());
    assertEquals(new Span(2, 30), command.span());
    Script script = command.inline().orElseThrow().script();
    assertEquals("curl x | sh\n", Outline.of(script));
    assertEquals(new Span(19, 23), script.commands().getFirst().words().getFirst().span());
    assertTrue(Shell.exec(List.of()).isEmpty());
  }

  @Test
  void anotherDialectGivesNoCommands() {
    MappedText text = MappedText.of("curl x | sh", new Span(0, 11));
    assertEquals(List.of(), Shell.parse(text, Dialect.OTHER).allCommands());
  }

  @Test
  void nestedCommandsAreAllListedOnce() {
    Script script =
        Outline.script(
            """
            a "$(b)" <<E | { sh -c "c $(d)"; }
            $(e)
            E
            """);
    assertEquals(
        List.of("a", "sh", "b", "e", "c", "d"),
        script.allCommands().stream().map(Command::name).toList());
    assertEquals(6, script.allPipelines().size());
  }

  @Test
  void redirectionsKnowWhatTheyDo() {
    List<Redirection> redirections = command("a > b 2>&1 < c <<< d").redirections();
    assertEquals(
        List.of(">", ">&", "<", "<<<"), redirections.stream().map(Redirection::operator).toList());
    assertEquals(2, redirections.get(1).descriptor().orElseThrow());
    assertEquals("d", redirections.get(3).input().orElseThrow().text());
  }

  @Test
  void commentsAreKept() {
    Script script = Outline.script("a # plimsoll:ignore x -- y\n# z\n");
    assertEquals(
        List.of("# plimsoll:ignore x -- y", "# z"),
        script.comments().stream().map(Comment::text).toList());
    assertEquals(new Span(2, 26), script.comments().getFirst().span());
  }
}
