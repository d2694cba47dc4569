package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineMapTest {
  private static final String TEXT = "one\ntwo\r\n\nfour 🐳 x";
  private static final LineMap LINES = LineMap.of(TEXT);

  @Test
  void onlyNewlinesEndLines() {
    assertEquals(4, LINES.count());
    assertEquals("one", LINES.line(1).of(TEXT));
    assertEquals("two", LINES.line(2).of(TEXT));
    assertEquals("", LINES.line(3).of(TEXT));
    assertEquals("four 🐳 x", LINES.line(4).of(TEXT));
    assertEquals(1, LineMap.of("a\rb").count());
  }

  @Test
  void aFullLineHasItsEnd() {
    assertEquals("two\r\n", LINES.fullLine(2).of(TEXT));
    assertEquals("four 🐳 x", LINES.fullLine(4).of(TEXT));
  }

  @Test
  void columnsCountUtf16() {
    int x = TEXT.indexOf('x');
    assertEquals(new Position(4, 9), LINES.positionAt(x));
    assertEquals(x, LINES.offsetAt(new Position(4, 9)));
  }

  @Test
  void aColumnPastTheEndIsTheEnd() {
    assertEquals(LINES.fullLine(1).end(), LINES.offsetAt(new Position(1, 99)));
  }

  @Test
  void aFinalNewlineAddsNoLine() {
    assertEquals(1, LineMap.of("a\n").count());
    assertEquals(1, LineMap.of("").count());
    assertEquals(2, LineMap.of("a\n\n").count());
  }

  @Test
  void fullLinesHoldWhatASpanTouches() {
    assertEquals("one\ntwo\r\n", LINES.fullLines(new Span(1, 6)).of(TEXT));
    assertEquals("one\n", LINES.fullLines(new Span(0, 4)).of(TEXT));
    assertEquals("two\r\n", LINES.fullLines(Span.at(4)).of(TEXT));
  }

  @Test
  void thereIsNoLineZero() {
    assertThrows(IllegalArgumentException.class, () -> LINES.line(0));
    assertThrows(IllegalArgumentException.class, () -> LINES.line(5));
  }

  @Property
  boolean everyOffsetHasAPositionThatLeadsBack(@ForAll String text, @ForAll int seed) {
    int offset = Math.floorMod(seed, text.length() + 1);
    LineMap lines = LineMap.of(text);
    return lines.offsetAt(lines.positionAt(offset)) == offset;
  }
}
