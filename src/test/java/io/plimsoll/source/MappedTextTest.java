package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MappedTextTest {
  private static final String FILE = "RUN a \\\n  b\n";

  private static MappedText joined() {
    return MappedText.builder(FILE).append(0, 6).append(8, 11).build(0);
  }

  @Test
  void aSpanOfTheFileMapsToItself() {
    MappedText text = MappedText.of(FILE, new Span(4, 11));
    assertEquals("a \\\n  b", text.text());
    assertEquals(4, text.offsetAt(0));
    assertEquals(11, text.offsetAt(7));
    assertEquals(new Span(5, 7), text.span(1, 3));
  }

  @Test
  void joinedLinesKeepTheirPlaces() {
    MappedText text = joined();
    assertEquals("RUN a   b", text.text());
    assertEquals(8, text.offsetAt(6));
    assertEquals(new Span(4, 11), text.span(4, 9));
    assertEquals(new Span(4, 5), text.span(4, 5));
    assertEquals(new Span(10, 11), text.span(8, 9));
    assertEquals(11, text.offsetAt(9));
  }

  @Test
  void anEmptySpanIsAPoint() {
    assertEquals(Span.at(8), joined().span(6, 6));
    assertEquals(Span.at(11), joined().span(9, 9));
  }

  @Test
  void aSliceIsMappedAlike() {
    MappedText slice = joined().slice(4, 9);
    assertEquals("a   b", slice.text());
    assertEquals(new Span(10, 11), slice.span(4, 5));
    assertEquals(11, slice.offsetAt(5));
    assertEquals(new Span(4, 11), slice.slice(0, 5).span());
    assertEquals(new Span(9, 10), slice.slice(2, 5).span(1, 2));
    assertEquals(Span.at(8), slice.slice(2, 2).span());
  }

  @Test
  void anEscapeLeadsToAllItsCharacters() {
    String file = "[\"a\\u0041b\\n\"]";
    MappedText text =
        MappedText.builder(file)
            .append(2, 3)
            .append("A", 3, 9)
            .append(9, 10)
            .append("\n", 10, 12)
            .build(2);
    assertEquals("aAb\n", text.text());
    assertEquals(new Span(3, 9), text.span(1, 2));
    assertEquals(new Span(2, 12), text.span());
    assertEquals(12, text.offsetAt(4));
    assertEquals(new Span(9, 10), text.span(2, 3));
  }

  @Test
  void aTextIsReadOnceMore() {
    MappedText again = joined().builder().append(0, 4).append("!", 4, 5).append(5, 9).build(0);
    assertEquals("RUN !   b", again.text());
    assertEquals(new Span(4, 5), again.span(4, 5));
    assertEquals(new Span(5, 9), again.span(5, 7));
    assertEquals(new Span(10, 11), again.span(8, 9));
  }

  @Test
  void anEmptyTextHasAPlace() {
    assertEquals(Span.at(3), MappedText.builder(FILE).build(3).span());
    assertEquals(3, MappedText.of(FILE, Span.at(3)).offsetAt(0));
    assertEquals(
        new Span(0, FILE.length()), MappedText.of(SourceFile.of("Dockerfile", FILE)).span());
  }
}
