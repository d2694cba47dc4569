package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Mends damaged container files from end to end: nothing throws, a fix leaves no problem that was
/// not there, what it mends is gone, and mending twice is mending once. Two seconds in every build;
/// `-Dfuzz.minutes=30` goes on for that long, `-Dfuzz.seed=N` repeats a run.
class FixFuzzTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "  ",
          "\t",
          "- ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "#",
          "'",
          "\"",
          "|\n",
          "&a ",
          "*a",
          "<<: *a",
          "---\n",
          "null",
          "~",
          "${X:-1}",
          "{{ .Values.x }}",
          "\\\n",
          "\\",
          "FROM debian:9\n",
          "USER root\n",
          "RUN curl -k https://a.example/x | sh\n",
          "<<EOF\n",
          "privileged: true\n",
          "securityContext: {}\n",
          "user: root\n",
          "EOF\n",
          "# plimsoll:ignore zebra -- why\n",
          " # plimsoll:ignore no-privileged until=soon -- why\n",
          "\n# plimsoll:ignore no-priviledged,no-host-network -- why\n",
          "\n    # plimsoll:ignore-file no-sudo needs it\n",
          "    plimsoll.dev/ignore.zebra: why\n",
          "\uFEFF",
          "é",
          "🦑",
          "\u0000",
          "\uD83D");

  private static final List<FixesTest.Sample> SAMPLES = FixesTest.samples();

  private static final Scanner SCANNER =
      new Scanner(Formats.of(Settings.defaults()), Catalogue.rules());

  private static final Known KNOWN =
      new Known(
          Reviewed.TODAY, Map.of(new Need.FileAt(".gitattributes"), Optional.<String>empty()));

  @Test
  void damagedFilesAreMendedWell() {
    long minutes = Long.getLong("fuzz.minutes", 0);
    long first = Long.getLong("fuzz.seed", System.nanoTime());
    long end = System.nanoTime() + (minutes > 0 ? minutes * 60 : 2) * 1_000_000_000L;
    System.out.println("fixing from -Dfuzz.seed=" + first);
    long count = 0;
    for (; count == 0 || System.nanoTime() < end; count++) {
      mend(first + count);
    }
    System.out.println("fixed " + count + " files");
  }

  private static void mend(long seed) {
    SourceFile file = damaged(new Random(seed));
    try {
      mend(file);
    } catch (RuntimeException | Error failure) {
      throw new AssertionError(
          "-Dfuzz.seed=" + seed + " " + file.path() + ":\n" + file.text(), failure);
    }
  }

  private static void mend(SourceFile file) {
    Report report = sound(file);
    if (!report.fixes().isEmpty()) {
      Report after = sound(file.withText(mended(file, report)));
      assertEquals(report.notChecked(), after.notChecked());
      assertEquals(List.of(), left(report, after));
      assertEquals(List.of(), after.fixes(), "a second fix");
    }
  }

  /// A report in which nothing threw.
  private static Report sound(SourceFile file) {
    Report report = scan(file);
    assertFalse(isFaulty(report), () -> "a fault: " + report.notChecked());
    return report;
  }

  /// Of equal findings the second is called `#2`, and loses that when the first is gone: they are
  /// counted.
  private static List<String> left(Report report, Report after) {
    List<String> found = new ArrayList<>(alike(report));
    report.fixes().stream()
        .flatMap(fix -> fix.findings().stream())
        .map(FixFuzzTest::first)
        .forEach(found::remove);
    List<String> left = alike(after);
    found.forEach(left::remove);
    left.removeIf(one -> report.fixes().stream().noneMatch(fix -> mends(fix, one)));
    return left;
  }

  private static List<String> alike(Report report) {
    return report.findings().stream()
        .map(finding -> first(finding.fingerprint()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String first(String fingerprint) {
    return fingerprint.replaceFirst("#.*", "");
  }

  private static boolean mends(Fix fix, String fingerprint) {
    return fix.findings().stream().map(FixFuzzTest::first).anyMatch(fingerprint::equals);
  }

  private static String mended(SourceFile file, Report report) {
    List<LineEdit> edits = report.fixes().stream().flatMap(fix -> fix.edits().stream()).toList();
    return LineEdits.apply(file, edits);
  }

  private static Report scan(SourceFile file) {
    return SCANNER.scan(new Change(List.of(FileChange.added(file))), Settings.defaults(), KNOWN);
  }

  private static boolean isFaulty(Report report) {
    return report.notChecked().stream()
        .anyMatch(
            one -> one.reason().equals("rule-failed") || one.reason().equals("reading-failed"));
  }

  private static SourceFile damaged(Random random) {
    FixesTest.Sample sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
    StringBuilder text = new StringBuilder(sample.text());
    for (int i = random.nextInt(5); i > 0; i--) {
      damage(text, random);
    }
    return SourceFile.of(sample.path(), text.toString());
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, piece);
      case 2 -> text.insert(at, text.substring(at, end));
      default -> text.replace(at, end, piece);
    }
  }
}
