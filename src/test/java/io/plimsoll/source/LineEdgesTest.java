package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where lines begin and end in texts that are odd: without a line, with many, with lone `\r`.
class LineEdgesTest {

  /// Lines and their ends with `n` and `r` for `\n` and `\r`, and what is left without line ends.
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "a, a",
    "an, a",
    "n, ''",
    "rn, ''",
    "r, r",
    "arn, a",
    "arrn, ar",
    "arbn, arb",
    "nn, '|'",
    "rnrn, '|'",
    "anb, a|b",
    "nrnarnnb, '||a||b'",
    "nr, '|r'"
  })
  void onlyTheLastCarriageReturnIsPartOfALineEnd(String written, String expected) {
    String text = written.replace('n', '\n').replace('r', '\r');
    LineMap lines = LineMap.of(text);
    List<String> contents =
        IntStream.rangeClosed(1, lines.count()).mapToObj(i -> lines.line(i).of(text)).toList();
    assertEquals(expected, String.join("|", contents).replace('\r', 'r'));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 31, 32, 33, 1_000})
  void manyShortLinesAreAllFound(int count) {
    String text = "\n".repeat(count) + "x";
    LineMap lines = LineMap.of(text);
    assertEquals(count + 1, lines.count());
    assertEquals("x", lines.line(count + 1).of(text));
    assertEquals(new Position(count + 1, 2), lines.positionAt(text.length()));
    assertEquals(Span.at(count - 1), lines.line(count));
  }

  @Test
  void afterTheLastLineEndStandsOnePointMore() {
    LineMap lines = LineMap.of("a\n");
    assertEquals(Span.at(2), lines.line(2));
    assertEquals(Span.at(2), lines.fullLines(Span.at(2)));
    assertEquals(new Position(2, 1), lines.positionAt(2));
    assertThrows(IllegalArgumentException.class, () -> lines.line(3));
    assertThrows(IllegalArgumentException.class, () -> LineMap.of("a").line(2));
  }

  @Test
  void columnsCountWhatEditorsDoNot() {
    LineMap lines = LineMap.of("\uFEFFFROM a\n\t🐳x\n");
    assertEquals(new Position(1, 2), lines.positionAt(1));
    assertEquals(new Position(2, 2), lines.positionAt(9));
    assertEquals(new Position(2, 4), lines.positionAt(11));
  }

  @Test
  void aLineEndBelongsToTheLineThatItEnds() {
    LineMap lines = LineMap.of("ab\r\ncd");
    assertEquals(new Position(1, 3), lines.positionAt(2));
    assertEquals(new Position(1, 4), lines.positionAt(3));
    assertEquals(new Position(2, 1), lines.positionAt(4));
    assertEquals(new Span(0, 4), lines.fullLines(new Span(2, 4)));
    assertEquals(new Span(0, 6), lines.fullLines(new Span(3, 5)));
  }

  @Test
  void theLineEndOfAFileIsThatOfItsFirstLine() {
    assertEquals("\n", SourceFile.of("a", "\nx\r\n").lineEnd());
    assertEquals("\r\n", SourceFile.of("a", "\r\nx\n").lineEnd());
    assertEquals("\n", SourceFile.of("a", "x\ry").lineEnd());
    assertEquals("\n", SourceFile.of("a", "").lineEnd());
  }

  @Test
  void quotesAreTakenInOnOneSideToo() {
    SourceFile file = SourceFile.of("a", "\"xy z' w");
    assertEquals(new Span(0, 2), file.quoted(new Span(1, 2)));
    assertEquals(new Span(4, 6), file.quoted(new Span(4, 5)));
    assertEquals(new Span(2, 3), file.quoted(new Span(2, 3)));
    assertEquals(new Span(7, 8), file.quoted(new Span(7, 8)));
  }
}
