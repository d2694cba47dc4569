package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The line that a finding stands on, and the caret below it. What a finding marks stands between
/// `‹` and `›`.
class ExcerptTest {

  private static String excerpt(String marked, String... secrets) {
    Span at = new Span(marked.indexOf('‹'), marked.indexOf('›') - 1);
    String text = marked.replace("‹", "").replace("›", "");
    return excerpt(SourceFile.of("Dockerfile", text), at, text, secrets);
  }

  private static String excerpt(FileVersion file, Span at, String text, String... secrets) {
    Finding finding =
        Reports.finding("no-privileged", Severity.HIGH, Status.NEW, new Location("Dockerfile", at));
    Report report = Reports.withSecrets(places(text, secrets));
    Change change = new Change(List.of(FileChange.added(file)));
    List<String> lines = new ArrayList<>();
    new Excerpt(new Sources(change, report), Paint.PLAIN).write(finding, "Here.", lines);
    return String.join("\n", lines) + "\n";
  }

  private static List<Report.Secret> places(String text, String... secrets) {
    return Stream.of(secrets)
        .map(secret -> new Span(text.indexOf(secret), text.indexOf(secret) + secret.length()))
        .map(span -> new Report.Secret(Side.HEAD, new Location("Dockerfile", span)))
        .toList();
  }

  @Test
  void theCaretStandsBelowWhatIsMarked() {
    assertEquals(
        """
          --> Dockerfile:2:5
           |
         2 | RUN curl -k x
           |     ^^^^^^^ Here.
           |
        """,
        excerpt("FROM a\nRUN ‹curl -k› x\n"));
  }

  @Test
  void theMarginIsAsWideAsTheNumber() {
    assertEquals(
        """
            --> Dockerfile:100:1
             |
         100 | USER root
             | ^^^^ Here.
             |
        """,
        excerpt("\n".repeat(99) + "‹USER› root"));
  }

  @Test
  void aPointHasOneCaret() {
    assertEquals(
        """
          --> Dockerfile:1:7
           |
         1 | USER a
           |       ^ Here.
           |
        """,
        excerpt("USER a‹›\n"));
  }

  @Test
  void anEmptyFileHasALine() {
    assertEquals(
        """
          --> Dockerfile:1:1
           |
         1 |\s
           | ^ Here.
           |
        """,
        excerpt("‹›"));
  }

  @Test
  void ofSeveralLinesTheFirstIsMarked() {
    assertEquals(
        """
          --> Dockerfile:1:5
           |
         1 | RUN a \\
           |     ^^^ Here.
           |
        """,
        excerpt("RUN ‹a \\\n  && b›\n"));
  }

  @Test
  void aCarriageReturnIsNotPartOfTheLine() {
    assertEquals(
        """
          --> Dockerfile:2:6
           |
         2 | USER root
           |      ^^^^ Here.
           |
        """,
        excerpt("FROM a\r\nUSER ‹root\r\n›"));
  }

  @Test
  void tabsStandBelowTabs() {
    assertEquals(
        """
          --> Dockerfile:1:6
           |
         1 | \tRUN\tcurl
           | \t   \t^^^^ Here.
           |
        """,
        excerpt("\tRUN\t‹curl›\n"));
  }

  @Test
  void aByteOrderMarkIsShownSoThatTheCaretStandsRight() {
    assertEquals(
        """
          --> Dockerfile:1:7
           |
         1 | ·FROM node
           |       ^^^^ Here.
           |
        """,
        excerpt("\uFEFFFROM ‹node›\n"));
  }

  @Test
  void aCommandToTheTerminalIsShownAsADot() {
    assertEquals(
        """
          --> Dockerfile:1:15
           |
         1 | RUN echo ·[2J; curl
           |               ^^^^^ Here.
           |
        """,
        excerpt("RUN echo \u001b[2J;‹ curl›\n"));
  }

  @Test
  void aMaskedSecretMovesWhatStandsBehindIt() {
    assertEquals(
        """
          --> Dockerfile:1:25
           |
         1 | ENV TOKEN=•••• PASSWORD=••••
           |                ^^^^^^^^^^^^^ Here.
           |
        """,
        excerpt(
            "ENV TOKEN=hunter2secret ‹PASSWORD=letmein12345›\n", "hunter2secret", "letmein12345"));
  }

  @Test
  void aMaskedSecretIsMarkedAsWideAsItsMask() {
    assertEquals(
        """
          --> Dockerfile:1:5
           |
         1 | ENV TOKEN=•••• PORT=80
           |     ^^^^^^^^^^ Here.
           |
        """,
        excerpt("ENV ‹TOKEN=hunter2secret› PORT=80\n", "hunter2secret"));
  }

  @Test
  void aShortSecretIsMaskedWhereItStands() {
    assertEquals(
        """
          --> Dockerfile:1:15
           |
         1 | ENV TOKEN=•••• X=abc
           |                ^^^^^ Here.
           |
        """,
        excerpt("ENV TOKEN=abc ‹X=abc›\n", "abc"));
  }

  @Test
  void ofALongLineAWindowIsShown() {
    String excerpt = excerpt("RUN " + "a".repeat(200) + " ‹curl› " + "b".repeat(200) + "\n");
    assertEquals(
        """
          --> Dockerfile:1:206
           |
         1 | …%s curl %s…
           | %s^^^^ Here.
           |
        """
            .formatted("a".repeat(59), "b".repeat(95), " ".repeat(61)),
        excerpt);
  }

  @Test
  void aLineOf160CharactersIsNotShortened() {
    assertTrue(excerpt("‹RUN› " + "a".repeat(156)).contains(" 1 | RUN " + "a".repeat(156) + "\n"));
    assertTrue(excerpt("‹RUN› " + "a".repeat(157)).contains(" 1 | RUN " + "a".repeat(156) + "…\n"));
  }

  @Test
  void aLongMarkHas60Carets() {
    assertTrue(
        excerpt("RUN ‹" + "a".repeat(60) + "›")
            .contains("| " + " ".repeat(4) + "^".repeat(60) + " H"));
    assertTrue(
        excerpt("RUN ‹" + "a".repeat(61) + "›")
            .contains("| " + " ".repeat(4) + "^".repeat(60) + " H"));
    assertTrue(
        excerpt("RUN ‹" + "a".repeat(59) + "›")
            .contains("| " + " ".repeat(4) + "^".repeat(59) + " H"));
  }

  @ParameterizedTest
  @ValueSource(ints = {98, 99, 100, 101, 158, 159, 160, 161, 219, 220, 221})
  void noCharacterIsCutInTwo(int before) {
    String excerpt =
        excerpt("x".repeat(before % 2) + "🐳".repeat(before / 2) + "‹y›" + "🐳".repeat(99));
    assertTrue(excerpt.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), excerpt);
    assertTrue(excerpt.contains("y"), excerpt);
  }

  @Test
  void aFileThatWasNotReadHasNoLine() {
    assertEquals(
        """
          --> Dockerfile
           = Here.
        """,
        excerpt(new Unread("Dockerfile", Unread.Reason.TOO_LARGE), Span.at(0), ""));
  }

  @Property(tries = 200)
  void theCaretPointsAtItsCharacterWhereverItStands(@ForAll @IntRange(max = 400) int before) {
    List<String> lines = excerpt(" ".repeat(before) + "‹#›" + " ".repeat(200)).lines().toList();
    assertEquals(lines.get(2).indexOf('#'), lines.get(3).indexOf('^'));
  }
}
