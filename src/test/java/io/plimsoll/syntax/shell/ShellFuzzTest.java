package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.CpuTime;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reads many broken texts. `-Dfuzz.minutes=30` reads on for that long, `-Dfuzz.seed=N` repeats a
/// run.
final class ShellFuzzTest {
  private static final int ORDINARY = 20_000;
  private static final Duration PER_MEGABYTE = Duration.ofSeconds(1);

  @Test
  void anyTextIsReadWithinItsBounds() {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("shell fuzz seed " + seed);
    Random random = new Random(seed);
    Instant end = Instant.now().plus(Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 0)));
    long count = 0;
    while (count < ORDINARY || Instant.now().isBefore(end)) {
      String text = ShellFuzz.text(random, count % 100 == 0 ? 400 : 40);
      try {
        check(text);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
      count++;
    }
    System.out.println("shell fuzz texts " + count);
  }

  /// A file around the text, so that a place outside of the text shows.
  private static void check(String text) {
    String file = "RUN " + text + "\n";
    Span whole = new Span(4, 4 + text.length());
    Script script = Shell.parse(MappedText.of(file, whole), Dialect.POSIX);
    for (Command command : script.allCommands()) {
      inside(whole, command.span(), text);
      command.words().forEach(word -> word(file, whole, word));
      command.flags().forEach(flag -> inside(whole, flag.span(), text));
    }
    script.allPipelines().forEach(pipeline -> inside(whole, pipeline.span(), text));
    script.problems().forEach(problem -> inside(whole, problem.at(), text));
    disjoint(script, text);
  }

  private static void word(String file, Span whole, Word word) {
    inside(whole, word.span(), file);
    inside(whole, word.value().span(), file);
    inside(word.span(), word.value().span(), file);
  }

  private static void inside(Span whole, Span part, String text) {
    assertTrue(whole.contains(part), () -> part + " is outside of " + whole + " in: " + text);
  }

  /// Words of one script stand one behind the other, each as it is written.
  private static void disjoint(Script script, String text) {
    int end = 0;
    for (Command command : script.commands()) {
      for (Word word : command.words()) {
        assertTrue(word.span().start() >= end, () -> word + " overlaps in: " + text);
        assertEquals(word.raw(), word.span().of("RUN " + text), text);
        end = word.span().end();
      }
    }
  }

  @Test
  void timeIsLinearInTheLength() {
    int pairs = ShellFuzz.pairs();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      int piece = i < 1 ? 0 : random.nextInt(pairs);
      linear(ShellFuzz.repeated(piece, 100_000));
    }
  }

  /// A tenth of a megabyte within a second: ten times the aim, for a busy machine.
  private static void linear(String text) {
    long start = CpuTime.nanos();
    Outline.script(text);
    Duration taken = Duration.ofNanos(CpuTime.nanos() - start);
    String head = text.substring(0, Math.min(20, text.length()));
    assertTrue(taken.compareTo(PER_MEGABYTE) < 0, () -> taken + " for " + head);
  }

  @Test
  void scriptsInScriptsAreNotReadOverAndOver() {
    for (String open :
        new String[] {
          "eval $(", "sh -c \"$(", "eval `", "sh <<E\n$(", "<<E\\\n", "bash -c '", "su -c <("
        }) {
      linear(open.repeat(10_000));
    }
  }

  @Test
  void deepNestingIsCutAndNeverOverflows() {
    for (String open :
        new String[] {
          "$(", "(", "{ ", "if ", "\"$(", "${a:-", "`", "<(", "f() ", "case a in b) "
        }) {
      Script script = Outline.script(open.repeat(20_000));
      assertTrue(script.problems().size() <= 100_000, open);
    }
  }
}
