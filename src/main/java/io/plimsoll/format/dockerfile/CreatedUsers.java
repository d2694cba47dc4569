package io.plimsoll.format.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Command.ShellForm;
import io.plimsoll.syntax.dockerfile.Heredoc;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Shell;
import io.plimsoll.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The users that the commands of a stage, or of one it stands on, create.
final class CreatedUsers {
  private static final Set<String> PROGRAMS = Set.of("useradd", "adduser");
  private static final Set<String> UID = Set.of("-u", "--uid");
  private static final Pattern UID_LAST = Pattern.compile("-[A-Za-z]*u");
  private static final Pattern VALUE_NEXT = Pattern.compile("-[A-Za-z]+[ugGdsckbp]");
  private static final Set<String> VALUED =
      Set.of(
          "-u",
          "--uid",
          "-g",
          "--gid",
          "-G",
          "--groups",
          "--ingroup",
          "-d",
          "--home-dir",
          "--home",
          "-h",
          "-s",
          "--shell",
          "-c",
          "--comment",
          "--gecos",
          "-e",
          "-f",
          "-k",
          "-K",
          "-b",
          "-p",
          "--password",
          "--base-dir",
          "--skel",
          "--expiredate");

  private final Stage target;

  CreatedUsers(Stage target) {
    this.target = target;
  }

  /// The user created last: its uid where the command gives one, else its name.
  Optional<String> last() {
    return commands()
        .filter(command -> PROGRAMS.contains(command.effectiveName()))
        .flatMap(command -> user(command).stream())
        .reduce((_, next) -> next);
  }

  /// Whether a command that creates a user can run where the stage ends: there is a POSIX shell,
  /// and no command creates users in a way that cannot be read.
  boolean mayCreate() {
    boolean posix =
        target.end().shell().stream()
            .flatMap(shell -> shell.words().stream().limit(1))
            .allMatch(program -> Shell.isShell(baseName(program.value())));
    boolean onImage = !target.image().isScratch();
    return posix
        && onImage
        && commands().noneMatch(command -> PROGRAMS.contains(command.effectiveName()));
  }

  private static String baseName(String program) {
    return program.substring(program.lastIndexOf('/') + 1);
  }

  private Stream<Command> commands() {
    return target.lineage().reversed().stream()
        .flatMap(stage -> stage.steps().stream())
        .map(Step::instruction)
        .flatMap(instruction -> texts(instruction.arguments()))
        .filter(CreatedUsers::mayName)
        .flatMap(text -> Shell.parse(text, Dialect.POSIX).allCommands().stream());
  }

  /// Whether the name of one of the programs stands in a script, quoted in pieces or not.
  private static boolean mayName(MappedText script) {
    String text = script.text();
    boolean quoted = text.indexOf('"') >= 0 || text.indexOf('\'') >= 0 || text.indexOf('\\') >= 0;
    String bare = quoted ? text.replace("\"", "").replace("'", "").replace("\\", "") : text;
    return bare.contains("useradd") || bare.contains("adduser");
  }

  private static Stream<MappedText> texts(Arguments arguments) {
    if (!(arguments instanceof Arguments.Run run)) {
      return Stream.empty();
    }
    Stream<MappedText> script = run.heredocs().stream().map(Heredoc::text);
    return run.command() instanceof ShellForm(var text)
        ? Stream.concat(Stream.of(text.text()), script)
        : script;
  }

  private static Optional<String> user(Command command) {
    List<String> operands = new ArrayList<>();
    Optional<String> uid = Optional.empty();
    List<Word> words = command.arguments();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      int equals = text.indexOf('=');
      String flag = equals < 0 ? text : text.substring(0, equals);
      boolean takesNext = equals < 0 && isValued(flag);
      String value = value(words, i, equals, takesNext);
      if (UID.contains(flag) || UID_LAST.matcher(flag).matches()) {
        uid = Optional.of(value);
      } else if (!text.startsWith("-")) {
        operands.add(words.get(i).isLiteral() ? text : "");
      }
      i += takesNext ? 1 : 0;
    }
    if (uid.filter(number -> number.matches("0+")).isPresent()) {
      return Optional.empty();
    }
    return uid.filter(number -> number.matches("[1-9][0-9]{0,9}"))
        .or(() -> operands.stream().findFirst())
        .filter(name -> name.matches("[a-z_0-9][a-z0-9_.-]*") && !name.equals("root"));
  }

  private static String value(List<Word> words, int index, int equals, boolean takesNext) {
    if (equals >= 0) {
      return words.get(index).text().substring(equals + 1);
    }
    return takesNext && index + 1 < words.size() ? words.get(index + 1).text() : "";
  }

  private static boolean isValued(String flag) {
    return VALUED.contains(flag) || VALUE_NEXT.matcher(flag).matches();
  }
}
