package io.plimsoll.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the programs in front of a command that only run the rest of the line. Their options are
/// those of their manual pages (sudo 1.9, coreutils 9, util-linux 2.40, findutils 4.10, bash 5).
final class Prefixes {
  private Prefixes() {}

  /// How a prefix is written.
  ///
  /// @param letters its short options that take a value
  /// @param names its long options that take a value in the next word
  /// @param operands the number of words between its options and the command
  /// @param assigns whether `NAME=value` may stand in front of the command
  /// @param refuses short options with which it runs nothing
  private record Shape(
      String letters, Set<String> names, int operands, boolean assigns, String refuses) {}

  private static Optional<Shape> shape(String program) {
    return switch (program) {
      case "sudo" -> Optional.of(new Shape("CDghpRrTtUu", SUDO, 0, true, "lvKV"));
      case "doas" -> plain("Cua");
      case "env" -> Optional.of(new Shape("uCS", Set.of("--unset", "--chdir"), 0, true, "S"));
      case "exec" -> plain("a");
      case "xargs" -> Optional.of(new Shape("adEILnPs", XARGS, 0, false, ""));
      case "time" -> plain("fo");
      case "nice" -> Optional.of(new Shape("n", Set.of("--adjustment"), 0, false, ""));
      case "ionice" -> plain("cnpPu");
      case "timeout" ->
          Optional.of(new Shape("ks", Set.of("--kill-after", "--signal"), 1, false, ""));
      case "command" -> Optional.of(new Shape("", Set.of(), 0, false, "vV"));
      case "stdbuf" -> plain("ioe");
      case "tini" -> plain("pe");
      case "gosu", "su-exec", "chroot" -> Optional.of(new Shape("", Set.of(), 1, false, ""));
      case "flock" -> Optional.of(new Shape("wE", Set.of("--timeout"), 1, false, "c"));
      case "runuser" -> Optional.of(new Shape("ugG", RUNUSER, 0, false, "cl"));
      case "builtin",
          "busybox",
          "coproc",
          "dumb-init",
          "eatmydata",
          "fakeroot",
          "nohup",
          "setpriv",
          "setsid",
          "unbuffer" ->
          plain("");
      default -> Optional.empty();
    };
  }

  private static final Set<String> SUDO =
      Set.of("--user", "--group", "--host", "--prompt", "--chdir", "--chroot", "--role", "--type");
  private static final Set<String> XARGS =
      Set.of(
          "--arg-file", "--delimiter", "--max-args", "--max-procs", "--max-chars", "--max-lines");
  private static final Set<String> RUNUSER = Set.of("--user", "--group", "--supp-group");

  private static Optional<Shape> plain(String letters) {
    return Optional.of(new Shape(letters, Set.of(), 0, false, ""));
  }

  /// The prefixes of a command, outermost first.
  static List<Prefix> of(List<Word> words) {
    List<Prefix> prefixes = new ArrayList<>();
    int at = 0;
    while (at < words.size() && words.get(at).isLiteral()) {
      String program = Command.baseName(words.get(at));
      Optional<Shape> shape = shape(program);
      int next = shape.isEmpty() ? at : skip(shape.get(), words, at + 1);
      if (next <= at || next >= words.size()) {
        break;
      }
      prefixes.add(new Prefix(program, words.subList(at, next)));
      at = next;
    }
    return prefixes;
  }

  /// Where the command begins behind a prefix, or -1 when it runs none.
  private static int skip(Shape shape, List<Word> words, int from) {
    int at = from;
    while (at < words.size() && Flag.of(words.get(at)).isPresent()) {
      String text = words.get(at).text();
      if (!text.startsWith("--") && text.chars().anyMatch(c -> shape.refuses.indexOf(c) >= 0)) {
        return -1;
      }
      at += takesNext(shape, text) ? 2 : 1;
    }
    if (at < words.size() && words.get(at).text().equals("--")) {
      at++;
    }
    while (shape.assigns && at < words.size() && Assignments.isOne(words.get(at))) {
      at++;
    }
    return at + shape.operands;
  }

  private static boolean takesNext(Shape shape, String text) {
    if (text.startsWith("--")) {
      return shape.names.contains(text);
    }
    for (int i = 1; i < text.length(); i++) {
      if (shape.letters.indexOf(text.charAt(i)) >= 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }
}
