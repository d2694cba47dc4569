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
      case "xargs" -> named("adEILnPs", XARGS, 0);
      case "time" -> plain("fo");
      case "nice" -> named("n", Set.of("--adjustment"), 0);
      case "ionice" -> named("cnpPu", Set.of("--class", "--classdata"), 0);
      case "timeout" -> named("ks", Set.of("--kill-after", "--signal"), 1);
      case "command" -> Optional.of(new Shape("", Set.of(), 0, false, "vV"));
      case "stdbuf" -> named("ioe", Set.of("--input", "--output", "--error"), 0);
      case "tini" -> plain("pe");
      case "gosu", "su-exec" -> named("", Set.of(), 1);
      case "chroot" -> named("", Set.of("--userspec", "--groups"), 1);
      case "flock" -> Optional.of(new Shape("wE", FLOCK, 1, false, "c"));
      case "runuser" -> Optional.of(new Shape("ugG", RUNUSER, 0, false, "cl"));
      case "setpriv" -> named("", SETPRIV, 0);
      case "builtin",
          "busybox",
          "coproc",
          "dumb-init",
          "eatmydata",
          "fakeroot",
          "nohup",
          "setsid",
          "unbuffer" ->
          plain("");
      default -> Optional.empty();
    };
  }

  private static final Set<String> SUDO =
      Set.of(
          "--user",
          "--group",
          "--host",
          "--prompt",
          "--chdir",
          "--chroot",
          "--role",
          "--type",
          "--close-from",
          "--command-timeout");
  private static final Set<String> XARGS =
      Set.of("--arg-file", "--delimiter", "--max-args", "--max-procs", "--max-chars");
  private static final Set<String> FLOCK = Set.of("--timeout", "--wait", "--conflict-exit-code");
  private static final Set<String> RUNUSER = Set.of("--user", "--group", "--supp-group");
  private static final Set<String> SETPRIV =
      Set.of(
          "--ambient-caps",
          "--apparmor-profile",
          "--bounding-set",
          "--egid",
          "--euid",
          "--groups",
          "--inh-caps",
          "--pdeathsig",
          "--regid",
          "--reuid",
          "--rgid",
          "--ruid",
          "--securebits",
          "--selinux-label");

  private static Optional<Shape> plain(String letters) {
    return named(letters, Set.of(), 0);
  }

  private static Optional<Shape> named(String letters, Set<String> names, int operands) {
    return Optional.of(new Shape(letters, names, operands, false, ""));
  }

  /// The prefixes of a command, outermost first.
  static List<Prefix> of(List<Word> words) {
    List<Prefix> prefixes = new ArrayList<>();
    int at = 0;
    while (at < words.size() && words.get(at).isLiteral()) {
      String program = Command.baseName(words.get(at));
      Optional<Shape> shape = shape(program);
      int next = shape.isEmpty() ? at : skip(shape.get(), words, at + 1);
      if (next <= at || next >= words.size() || !runs(program, words, at, next)) {
        break;
      }
      prefixes.add(new Prefix(program, words.subList(at, next)));
      at = next;
    }
    return prefixes;
  }

  /// Whether a program runs the words behind it. Where a user stands instead of its options,
  /// `runuser` reads the rest as `su` does, and `flock FILE -c SCRIPT` is its own.
  private static boolean runs(String program, List<Word> words, int at, int next) {
    boolean login = program.equals("runuser") && Flag.of(words.get(at + 1)).isEmpty();
    return !login && Flag.of(words.get(next)).isEmpty();
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
    if (at < words.size() && isEndOfOptions(shape, words.get(at).text())) {
      at++;
    }
    while (shape.assigns && at < words.size() && Assignments.isOne(words.get(at))) {
      at++;
    }
    return at + shape.operands;
  }

  /// `--`, or the `-` with which `env` begins with nothing.
  private static boolean isEndOfOptions(Shape shape, String text) {
    return text.equals("--") || (shape.assigns && text.equals("-"));
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
