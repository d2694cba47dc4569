package io.plimsoll.rules.supply;

import io.plimsoll.facts.Known;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Pipeline;
import io.plimsoll.syntax.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whatever the server answers at that moment is run as root in your image. No interpreter may be
/// fed by a download: neither through a pipe nor through `$(…)` or `<(…)`.
public final class NoPipedShell implements Rule<ShellCommand> {

  private static final Set<String> INTERPRETERS =
      Set.of(
          "sh", "bash", "ash", "dash", "zsh", "ksh", "fish", "python", "python2", "python3", "perl",
          "ruby", "node", "php");
  private static final Set<String> RUNNERS = Set.of("eval", "source", ".");

  /// How many members of a pipeline are asked for a download. People write a handful; the work over
  /// hostile ones would grow with the square of their number.
  private static final int MOST_MEMBERS = 200;

  private static final Pattern READS_INPUT = Pattern.compile("-[a-z]*s[a-z]*");
  private static final Pattern RUNS_TEXT =
      Pattern.compile("-[a-z]*[ce]|--(eval|execute|command).*|--?(v|version)");

  private static final Card CARD =
      Card.of("no-piped-shell", Pack.SUPPLY_CHAIN, Severity.HIGH)
          .references(Reference.cisDocker("4.11"), Reference.owaspDocker("D08"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:12-slim
                  RUN curl -fsSL https://get.example.org/install.sh | sh
                  USER 10001:10001
                  """,
                  """
                  FROM debian:12-slim
                  ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://get.example.org/1.4/install.sh /install.sh
                  RUN sh /install.sh
                  USER 10001:10001
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<ShellCommand> subject() {
    return ShellCommand.class;
  }

  @Override
  public List<Verdict> judge(ShellCommand subject, Options options, Known known) {
    Optional<Command> piped = piped(subject);
    Optional<Command> download = piped.isPresent() ? piped : substituted(subject.command());
    return download.isPresent() ? List.of(broken(subject, download.get())) : List.of();
  }

  private static Verdict broken(ShellCommand subject, Command download) {
    String host = Downloads.host(download);
    return Broken.at(subject.at())
        .part(host)
        .with("host", host.isEmpty() ? "?" : host)
        .with("program", subject.command().effectiveName());
  }

  /// The download that an interpreter reads as its script.
  private static Optional<Command> piped(ShellCommand subject) {
    if (!readsScript(subject.command())) {
      return Optional.empty();
    }
    return subject.pipeline().flatMap(pipeline -> downloadBefore(subject.command(), pipeline));
  }

  private static Optional<Command> downloadBefore(Command interpreter, Pipeline pipeline) {
    return pipeline.stages().stream()
        .limit(MOST_MEMBERS)
        .takeWhile(stage -> !stage.equals(interpreter))
        .flatMap(stage -> stage.commands().stream())
        .filter(Downloads::isDownload)
        .findFirst();
  }

  private static boolean readsScript(Command command) {
    if (!INTERPRETERS.contains(command.effectiveName())) {
      return false;
    }
    List<Word> arguments = command.arguments();
    boolean onlyFlags =
        arguments.stream().allMatch(word -> word.text().startsWith("-") && !runsText(word));
    return onlyFlags || takesStandardInput(arguments);
  }

  private static boolean takesStandardInput(List<Word> arguments) {
    return arguments.stream()
        .anyMatch(word ->
            word.text().equals("-")
                || word.text().equals("/dev/stdin")
                || READS_INPUT.matcher(word.text()).matches());
  }

  private static boolean runsText(Word word) {
    return RUNS_TEXT.matcher(word.text()).matches();
  }

  /// The download in a substitution whose output an interpreter runs.
  private static Optional<Command> substituted(Command command) {
    String program = command.effectiveName();
    boolean runs = INTERPRETERS.contains(program) || RUNNERS.contains(program);
    return runs
        ? command.arguments().stream().flatMap(NoPipedShell::downloads).findFirst()
        : Optional.empty();
  }

  private static Stream<Command> downloads(Word word) {
    return word.substitutions().stream()
        .flatMap(substitution -> substitution.script().commands().stream())
        .filter(Downloads::isDownload);
  }
}
