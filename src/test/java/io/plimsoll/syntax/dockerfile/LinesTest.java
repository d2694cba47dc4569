package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.FileMode;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How lines become instructions.
final class LinesTest {
  private static List<Line.Kind> kinds(String text) {
    return Read.file(text).lines().stream().map(Line::kind).toList();
  }

  @Test
  void everyLineHasAKind() {
    String text =
        """
        # escape=\\
        # a comment
        FROM alpine

        RUN <<EOF
        # not a comment
        EOF
        """;
    assertEquals(
        List.of(
            Line.Kind.DIRECTIVE,
            Line.Kind.COMMENT,
            Line.Kind.INSTRUCTION,
            Line.Kind.BLANK,
            Line.Kind.INSTRUCTION,
            Line.Kind.HEREDOC,
            Line.Kind.TERMINATOR),
        kinds(text));
    assertEquals(text, Read.file(text).print());
  }

  @Test
  void aContinuedInstructionIsOneText() {
    String text =
        """
        FROM alpine
        RUN apk add \\
          # why
            curl \\

            && true
        USER app
        """;
    Instruction run = Read.file(text).instructions().get(1);
    assertEquals("RUN apk add     curl     && true", run.joined().text());
    assertEquals(2, run.firstLine());
    assertEquals(6, run.lastLine());
    int curl = run.joined().text().indexOf("curl");
    assertEquals("curl", Read.at(run.joined().span(curl, curl + 4), text));
    assertEquals("add \\\n  # why\n    curl", Read.at(run.joined().span(8, curl + 4), text));
    assertEquals(List.of("why"), comments(text));
    assertEquals(1, Read.file(text).remarks().size());
  }

  private static List<String> comments(String text) {
    return Read.file(text).comments().stream().map(Comment::text).toList();
  }

  @Test
  void blanksMayFollowTheContinuation() {
    assertEquals("RUN a  b", Read.only("RUN a \\ \t\n b\n").joined().text());
  }

  @Test
  void anEscapedEscapeContinuesNothing() {
    Dockerfile file = Read.file("FROM a\nRUN echo \\\\\nUSER x\n");
    assertEquals(3, file.instructions().size());
  }

  @Test
  void aLoneContinuationJoinsTheNextLine() {
    assertEquals("USER x", Read.only("FROM a\n\\\nUSER x\n").joined().text());
  }

  @Test
  void aContinuationMayEndTheFile() {
    Instruction run = Read.only("FROM a\nRUN x \\");
    assertEquals("RUN x ", run.joined().text());
    assertEquals("x", run.rest().value());
  }

  @Test
  void aBacktickContinuesWhereItIsTheEscape() {
    String text = "# escape=`\nFROM w\nRUN dir c:\\ `\n  /b\n";
    assertEquals("RUN dir c:\\   /b", Read.only(text).joined().text());
    assertEquals('`', Read.file(text).escape());
  }

  @Test
  void returnsAndByteOrderMarkStay() {
    String text = "\uFEFFFROM alpine\r\nRUN a \\\r\n  b\r\nUSER x";
    Dockerfile file = Read.file(text);
    assertEquals(text, file.print());
    assertEquals(List.of(), file.problems());
    assertEquals("RUN a   b", file.instructions().get(1).joined().text());
    assertEquals(new Span(1, 12), file.instructions().getFirst().span());
  }

  @Test
  void spacesMayStandBeforeAnInstruction() {
    Instruction user = Read.only("FROM a\n \t USER  x \n");
    assertEquals("USER", user.keyword().value());
    assertEquals("x", user.rest().value());
    assertEquals(new Span(10, 17), user.span());
  }

  @Test
  void aLineOfSixtyFourKibibytesIsTooLong() {
    String fits = "FROM a\nRUN " + "x".repeat(65_531) + "\n";
    assertEquals(List.of(), Read.problems(fits));
    String text = "FROM a\nRUN " + "x".repeat(65_532) + "\nUSER x\n";
    Dockerfile file = Read.file(text);
    assertEquals("line-too-long", file.refusals().getFirst().code());
    assertEquals(7, file.refusals().getFirst().at().start());
    assertEquals(1, file.instructions().size());
    assertEquals(text, file.print());
  }

  @Test
  void theLengthOfALineIsCountedInBytes() {
    assertTrue(Read.problems("FROM a\nRUN " + "é".repeat(32_765) + "\n").isEmpty());
    assertFalse(Read.problems("FROM a\nRUN " + "é".repeat(32_766) + "\n").isEmpty());
  }

  @Test
  void aFileNeedsAnInstruction() {
    assertEquals("no-instructions", Read.file("# nothing\n\n").refusals().getFirst().code());
    assertEquals("no-instructions", Read.file("").refusals().getFirst().code());
  }

  @Test
  void commentsKnowTheirLine() {
    Dockerfile file = Read.file("FROM a\n  #  plimsoll:ignore x -- y  \nUSER b\n");
    Comment comment = file.comments().getFirst();
    assertEquals("plimsoll:ignore x -- y", comment.text());
    assertEquals(2, comment.line());
    assertEquals(9, comment.span().start());
  }

  @Test
  void aFileInAnotherEncodingIsCountedByItsBytes() {
    byte[] bytes = new byte[40_020];
    Arrays.fill(bytes, (byte) 0xE9);
    System.arraycopy(
        "FROM a\nRUN ".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, bytes, 0, 11);
    var file = (SourceFile) SourceFile.decode("Dockerfile", FileMode.REGULAR, bytes);
    assertEquals(List.of(), Dockerfile.parse(file).refusals());
  }
}
