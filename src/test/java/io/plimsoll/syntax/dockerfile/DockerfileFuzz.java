package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.CpuTime;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Random;

/// Feeds damaged Dockerfiles to the parser. The ordinary build gives it two seconds; the property
/// `fuzz.minutes` asks for more. A failure names the seed, and `fuzz.seed` repeats a run.
final class DockerfileFuzz {
  private DockerfileFuzz() {}

  private static final List<String> SEEDS =
      List.of(
          """
          # syntax=docker/dockerfile:1
          # escape=`
          ARG V=1.2
          FROM --platform=$BUILDPLATFORM alpine:${V%.*} AS build
          RUN --mount=type=cache,target=/root/.cache,from=build apk add `
            # comment

            curl && make
          """,
          """
          FROM build AS two
          ENV A=1 B="x y" C='z' D=${A:-$B} E=\\ f
          ENV OLD some value
          LABEL a.b="c" d=e
          RUN <<EOF cat 3<<-'TWO' | sh
          echo $A
          EOF
          \tX
          \tTWO
          USER ${U:-app}:"$G"
          """,
          """
          FROM scratch
          COPY --from=0 --chown=1:1 ["a b", "\\u0041\\n/"]
          ADD <<a <<b /dst/
          a
          b
          HEALTHCHECK --interval=1m30s --retries=3 CMD ["true", "x"]
          ONBUILD RUN [ "sh" ]
          SHELL ["/bin/bash", "-c"]
          ENTRYPOINT ["/x"]
          CMD a \\
          """,
          """
          from a\r
          run b \\\r
            c\r
          expose 80 90/udp\r
          volume /x /y\r
          workdir ../${X//a*/b}/${Y##*/}\r
          stopsignal 9\r
          maintainer me\r
          """);

  private static final List<String> BITS =
      List.of(
          "\\",
          "`",
          "\n",
          "\r\n",
          "$",
          "${",
          "}",
          ":-",
          ":?",
          "//",
          "##",
          "%",
          "\"",
          "'",
          "<<",
          "<<-",
          "EOF",
          " ",
          "\t",
          "#",
          "# escape=`\n",
          "FROM ",
          "RUN ",
          "ONBUILD ",
          "ENV ",
          "[",
          "]",
          ",",
          "=",
          "--",
          "--from=",
          "\uFEFF",
          "\u00A0",
          "\u0000",
          "\uD83D",
          "é",
          "*",
          "?",
          "\f",
          "\u000B");

  /// Runs for some minutes.
  public static void main(String[] arguments) {
    run(Double.parseDouble(arguments[0]));
  }

  static void run(double minutes) {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("Dockerfile fuzzing from seed " + seed);
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long count = 0;
    for (; System.nanoTime() < end; count++) {
      check(seed + count);
    }
    System.out.println("Dockerfile fuzzing read " + count + " files");
  }

  private static void check(long seed) {
    Random random = new Random(seed);
    String text = damaged(random);
    StringBuilder changed = new StringBuilder(text);
    damage(changed, random);
    long start = CpuTime.nanos();
    try {
      examine(text);
      readAgain(text, changed.toString());
    } catch (RuntimeException | StackOverflowError failure) {
      throw new AssertionError("seed " + seed + ":\n" + text, failure);
    }
    long millis = (CpuTime.nanos() - start) / 1_000_000;
    assertTrue(millis < 1_000, () -> "seed " + seed + " took " + millis + " ms:\n" + text);
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder();
    int seeds = 1 + random.nextInt(2);
    for (int i = 0; i < seeds; i++) {
      text.append(SEEDS.get(random.nextInt(SEEDS.size())));
    }
    for (int i = random.nextInt(12); i >= 0; i--) {
      damage(text, random);
    }
    return text.toString();
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(8));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
      case 2 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(3)));
      default -> text.replace(at, end, BITS.get(random.nextInt(BITS.size())));
    }
  }

  /// Reading a changed text after the one before it gives what reading it alone gives.
  private static void readAgain(String before, String after) {
    SourceFile changed = SourceFile.of("Dockerfile", after);
    Dockerfile again = Dockerfile.parse(SourceFile.of("Dockerfile", before)).changedTo(changed);
    assertEquals(Dockerfile.parse(changed), again, () -> "changed to\n" + after);
  }

  /// Reads a text, follows its build and asks for every place.
  static void examine(String text) {
    Dockerfile file = Dockerfile.parse(SourceFile.of("Dockerfile", text));
    Span whole = new Span(0, text.length());
    assertEquals(text, file.print());
    file.problems().forEach(problem -> assertTrue(whole.contains(problem.at())));
    file.instructions().forEach(instruction -> Places.check(instruction, whole));
    Build build = Build.of(file);
    build.needed().forEach(stage -> assertTrue(build.stages().contains(stage)));
    for (Stage stage : build.stages()) {
      stage.steps().forEach(step -> build.sources(step.instruction()));
    }
    Reading.of(file);
  }
}
