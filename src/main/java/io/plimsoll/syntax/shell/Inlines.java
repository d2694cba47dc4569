package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the scripts that a command hands to a shell in an argument or a here-document.
final class Inlines {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "ash", "dash", "zsh", "ksh", "mksh", "rbash");
  private static final Set<String> SWITCHES = Set.of("su", "runuser", "flock");

  private Inlines() {}

  /// Whether a program is a shell that reads scripts like these.
  static boolean isShell(String program) {
    return SHELLS.contains(program);
  }

  /// The same command with the script it hands on.
  ///
  /// @param again whether the command stands in an argument that was read before
  static Command complete(Command command, int depth, boolean again) {
    List<Word> words = words(command);
    if (words.isEmpty()) {
      return command;
    }
    boolean substituted = words.stream().anyMatch(word -> word.has(Trait.SUBSTITUTION));
    if (again && substituted) {
      return command;
    }
    MappedText text = MappedText.joined(words.stream().map(Word::value).toList());
    Script script = Shell.parse(text, depth + 1, again || substituted);
    return new Command(
        command.assignments(),
        command.words(),
        command.redirections(),
        command.prefixes(),
        Optional.of(new Inline(words, script)),
        command.span());
  }

  private static List<Word> words(Command command) {
    String program = command.effectiveName();
    List<Word> arguments = command.arguments();
    if (program.equals("eval")) {
      return arguments;
    }
    Optional<Word> word =
        isShell(program)
            ? ofShell(command)
            : SWITCHES.contains(program) ? afterFlag(arguments) : Optional.empty();
    return word.isPresent() ? List.of(word.get()) : List.of();
  }

  private static Optional<Word> ofShell(Command command) {
    List<Word> operands = new ArrayList<>();
    String letters = options(command.arguments(), operands);
    if (letters.indexOf('c') >= 0) {
      return operands.stream().findFirst();
    }
    return operands.isEmpty() || letters.indexOf('s') >= 0
        ? command.redirections().stream().flatMap(r -> r.input().stream()).findFirst()
        : Optional.empty();
  }

  /// Reads the options of a shell.
  ///
  /// @param operands where the words behind the options go
  /// @return the letters of those that are switched on: with `c` the script is an operand, with `s`
  ///   it is read although there are operands
  private static String options(List<Word> arguments, List<Word> operands) {
    StringBuilder letters = new StringBuilder();
    int at = 0;
    while (at < arguments.size() && isOption(arguments.get(at).text())) {
      String text = arguments.get(at).text();
      if (text.startsWith("-") && !text.startsWith("--")) {
        letters.append(text, 1, text.length());
      }
      at += takesNext(text) ? 2 : 1;
    }
    operands.addAll(arguments.subList(Math.min(at, arguments.size()), arguments.size()));
    operands.removeIf(word -> word.isBare("-"));
    return letters.toString();
  }

  private static boolean isOption(String text) {
    return text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+');
  }

  private static boolean takesNext(String text) {
    return text.startsWith("--")
        ? text.equals("--rcfile") || text.equals("--init-file")
        : text.endsWith("o") || text.endsWith("O");
  }

  /// The word behind `-c` or `--command`.
  private static Optional<Word> afterFlag(List<Word> arguments) {
    for (int i = 0; i + 1 < arguments.size(); i++) {
      String text = arguments.get(i).text();
      if (text.equals("--command") || text.equals("-c") || text.equals("-lc")) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /// Reads the words of an exec form as a command.
  static Command command(List<MappedText> texts) {
    List<Word> words = texts.stream().map(Word::literal).toList();
    Command command =
        new Command(
            List.of(),
            words,
            List.of(),
            Prefixes.of(words),
            Optional.empty(),
            words.getFirst().span().union(words.getLast().span()));
    return complete(command, 0, false);
  }
}
