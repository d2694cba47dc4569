package io.plimsoll.syntax.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Hostile texts: random YAML with pieces changed, and how long to make them.
final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "*x",
          "&x ",
          "<<: *x",
          "!!str ",
          "!t ",
          "? ",
          "- ",
          ": ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "#",
          " #",
          "'",
          "\"",
          "|",
          ">-",
          "|+2",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "---\n",
          "\n---\n",
          "...\n",
          "%YAML 1.2\n",
          "%TAG ! x\n",
          "\uFEFF",
          "\u0000",
          "\uD83D",
          "\uDE00",
          "🦑",
          "\u2028",
          "\u0085",
          "\\",
          "\\x",
          "\\U00110000",
          "  ",
          " ",
          "a",
          "@",
          "`",
          "~",
          "0o9",
          "!<tag:x>",
          "&",
          "*",
          "/*",
          "//",
          "*/",
          "\n  - a: &x {<<: *x}\n");

  private final Random random;
  private final RandomYaml dice;

  Mutations(long seed) {
    this.random = new Random(seed);
    this.dice = new RandomYaml(seed);
  }

  RandomYaml dice() {
    return dice;
  }

  /// A text that is YAML.
  String sound() {
    return dice.document(dice.entries(3)).text();
  }

  /// A text that is almost YAML.
  String text() {
    StringBuilder text = new StringBuilder(sound());
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(4));
      text.replace(at, random.nextBoolean() ? at : end, piece());
    }
    return text.toString();
  }

  /// What may stand anywhere.
  String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  /// Calls an action with one seed after the other: for two seconds, or for the minutes that the
  /// property `fuzz.minutes` asks for.
  static void run(java.util.function.LongConsumer action) {
    long minutes = Long.getLong("fuzz.minutes", 0);
    Duration length = minutes > 0 ? Duration.ofMinutes(minutes) : Duration.ofSeconds(2);
    long first = Long.getLong("fuzz.seed", System.nanoTime());
    long end = System.nanoTime() + length.toNanos();
    long count = 0;
    for (long seed = first; System.nanoTime() < end; seed++, count++) {
      try {
        action.accept(seed);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("-Dfuzz.seed=" + seed + " fails", e);
      }
    }
    System.out.println("fuzzed " + count + " inputs from -Dfuzz.seed=" + first);
  }
}
