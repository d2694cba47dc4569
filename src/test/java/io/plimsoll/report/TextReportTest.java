package io.plimsoll.report;

import static io.plimsoll.report.Reports.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextReportTest {
  private static final Report NEW =
      Reports.of(finding("no-privileged", Severity.HIGH, Status.NEW, "CMD"));
  private static final Report EXISTING =
      Reports.of(finding("no-privileged", Severity.HIGH, Status.EXISTING, "CMD"));

  @Test
  void showsPlaceLineAndCaret() {
    List<String> lines = lines(NEW, Language.EN, Paint.PLAIN);
    assertTrue(lines.get(0).startsWith("high[no-privileged]: No longer ruled out: "));
    assertEquals("  --> Dockerfile:3:1", lines.get(1));
    assertEquals("   |", lines.get(2));
    assertEquals(" 3 | CMD [\"node\", \"server.js\"]", lines.get(3));
    assertTrue(lines.get(4).startsWith("   | ^^^ This was ruled out before"));
  }

  @Test
  void aFindingIsWrittenInFull() {
    assertEquals(
        """
        high[no-privileged]: No longer ruled out: `image` runs in privileged mode
          --> Dockerfile:3:1
           |
         3 | CMD ["node", "server.js"]
           | ^^^ This was ruled out before this change; now these files leave it open.
           |
           = why: A privileged container sees every device and kernel interface: taking it over is \
        taking over the machine.
           = fix (needs a look): Switch privileged mode off and grant only the capabilities, devices \
        or mounts that the program needs.
         3 + USER 1000
           = before you apply: A tool that works on devices, mounts or the kernel stops working \
        until it gets what it needs one by one.
           = more: plimsoll explain no-privileged

        1 finding (1 high) in 1 container file · 1 fix that needs a look: plimsoll fix · 1 file \
        not checked
        """,
        String.join("\n", lines(NEW, Language.EN, Paint.PLAIN)) + "\n");
  }

  @Test
  void showsOnlyTheLinesThatAFixAdds() {
    List<String> lines = lines(NEW, Language.EN, Paint.PLAIN);
    assertTrue(lines.contains(" 3 + USER 1000"));
    assertTrue(lines.stream().noneMatch(line -> line.contains("- CMD")));
  }

  @Test
  void aFixThatSeveralFindingsShareIsShownOnceAndNamed() {
    Finding finding = finding("no-privileged", Severity.HIGH, Status.NEW, "CMD");
    List<String> lines = lines(Reports.of(finding, finding), Language.EN, Paint.PLAIN);
    assertEquals(1, lines.stream().filter(" 3 + USER 1000"::equals).count());
    assertEquals(1, lines.stream().filter(line -> line.endsWith(" [fix-1]")).count());
    assertTrue(lines.contains("     Included in fix-1 above."));
  }

  @Test
  void countsAtTheEnd() {
    assertEquals(
        "1 finding (1 high) in 1 container file · 1 fix that needs a look: plimsoll fix"
            + " · 1 file not checked",
        lines(NEW, Language.EN, Paint.PLAIN).getLast());
  }

  @Test
  void olderFindingsAreANumber() {
    List<String> lines = lines(EXISTING, Language.EN, Paint.PLAIN);
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().startsWith("Nothing to fix in 1 container file"));
    assertTrue(lines.getFirst().contains("1 older finding not shown"));
  }

  @Test
  void exceptionsAreShownWithReasonAndEnd() {
    List<String> lines = lines(Reports.withException(NEW), Language.EN, Paint.PLAIN);
    assertEquals(
        "exception: no-privileged at Dockerfile:3:1: opens raw sockets (by a comment, until"
            + " 2027-03-31)",
        lines.getFirst());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noHoleStaysOpenInAnyLanguage(Language language) {
    String text = String.join("\n", lines(NEW, language, Paint.PLAIN));
    assertFalse(text.contains("{"), text);
    assertFalse(text.contains("hunter2secret"), text);
  }

  @Test
  void colourChangesNoWord() {
    String plain = String.join("\n", lines(NEW, Language.EN, Paint.PLAIN));
    String coloured = String.join("\n", lines(NEW, Language.EN, Paint.ANSI));
    assertTrue(coloured.contains("\u001b[1;31m"));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void aTerminalObeysNothingInAFile() {
    assertEquals("a·[31mb·c\td", Harmless.text("a\u001b[31mb\u202ec\td"));
  }

  private static List<String> lines(Report report, Language language, Paint paint) {
    Sources sources = new Sources(Reports.CHANGE, report);
    return new TextReport(
            report, sources, new Sentences(Phrases.in(language)), paint, "plimsoll fix")
        .lines();
  }
}
