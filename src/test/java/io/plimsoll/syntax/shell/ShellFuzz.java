package io.plimsoll.syntax.shell;

import java.util.random.RandomGenerator;

/// Makes texts that look like shell, most of them broken: pieces of the grammar in any order.
final class ShellFuzz {
  private static final String[] PIECES = {
    "a",
    "curl",
    "sudo ",
    "sh -c ",
    "bash",
    "env ",
    "A=b",
    "A=(",
    "x",
    " ",
    " ",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\\\n",
    "\\",
    "'",
    "'",
    "\"",
    "\"",
    "`",
    "`",
    "$(",
    "$((",
    "))",
    "(",
    ")",
    "{",
    "}",
    "${",
    "$x",
    "$'",
    "$",
    "|",
    "||",
    "&",
    "&&",
    ";",
    ";;",
    ">",
    ">>",
    "<",
    "<<E",
    "<<-E",
    "\nE\n",
    "<<<",
    "<(",
    ">(",
    "2>&1",
    "#",
    "if ",
    "then ",
    "fi",
    "else ",
    "while ",
    "do ",
    "done",
    "for ",
    "in ",
    "case ",
    "esac",
    "f()",
    "function ",
    "[[ ",
    " ]]",
    "!",
    "eval ",
    "xargs ",
    "-c",
    "-fsSL",
    "--",
    "é",
    "😀",
    "\u0000",
    "\uD83D",
    "[",
    "]",
    "*",
    "?",
    "@(",
    "~",
    "{a,b}",
    "su -c ",
    "=",
    "+=",
  };

  private ShellFuzz() {}

  static String text(RandomGenerator random, int most) {
    int count = random.nextInt(most) + 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      text.repeat(piece, random.nextInt(12) == 0 ? random.nextInt(6) : 1);
    }
    return text.toString();
  }

  /// A text of one piece over and over, where reading that is not linear shows.
  static String repeated(int piece, int length) {
    String text = PIECES[piece % PIECES.length];
    String second = PIECES[(piece / PIECES.length) % PIECES.length];
    return (text + second).repeat(length / (text.length() + second.length()));
  }

  static int pairs() {
    return PIECES.length * PIECES.length;
  }
}
