package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The way from text to commands.
public final class Shell {
  private Shell() {}

  /// Reads a text. Any text gives a script; a dialect other than POSIX gives one without commands.
  public static Script parse(MappedText text, Dialect dialect) {
    return switch (dialect) {
      case POSIX -> parse(text, 0, false);
      case OTHER -> Script.empty(text);
    };
  }

  /// Reads words that no shell sees, such as an exec form or a pod's `command` and `args`: a
  /// command whose script, if it runs a shell, is read too.
  ///
  /// @return nothing when there are no words
  public static Optional<Command> exec(List<MappedText> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(Inlines.command(words));
  }

  /// Whether a program, given without its folder, is a shell that reads scripts as these are.
  public static boolean isShell(String program) {
    return Inlines.isShell(program);
  }

  /// Whether a text has no line that names its interpreter, or one that names a shell, directly or
  /// by way of `env`.
  public static boolean isScript(String text) {
    if (!text.startsWith("#!")) {
      return true;
    }
    String line = text.lines().findFirst().orElse("").substring(2);
    return Arrays.stream(line.strip().split("[ \t]+", 10))
        .filter(word -> !word.startsWith("-") && !word.contains("="))
        .map(word -> word.substring(word.lastIndexOf('/') + 1))
        .filter(program -> !program.equals("env"))
        .findFirst()
        .filter(Shell::isShell)
        .isPresent();
  }

  static Script parse(MappedText text, int depth, boolean again) {
    if (depth >= Cursor.MAX_DEPTH) {
      Problem problem = Problem.of("shell-too-deep", text.span());
      return new Script(text, List.of(), List.of(), List.of(problem));
    }
    return new ListReader(new Cursor(text, depth, again)).script();
  }

  /// Reads the body of a here-document whose delimiter is not quoted.
  static Word document(MappedText text, int depth, boolean again) {
    if (depth >= Cursor.MAX_DEPTH) {
      return Word.literal(text);
    }
    Cursor cursor = new Cursor(text, depth, again);
    return new ListReader(cursor).document();
  }
}
