package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void aSpanEndsNotBeforeItBegins() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
  }

  @Test
  void aSpanContainsItselfAndItsPoints() {
    Span span = new Span(2, 5);
    assertTrue(span.contains(span));
    assertTrue(span.contains(Span.at(2)));
    assertTrue(span.contains(Span.at(5)));
    assertFalse(span.contains(new Span(1, 3)));
    assertFalse(span.contains(new Span(4, 6)));
  }

  @Test
  void neighboursTouch() {
    assertTrue(new Span(0, 2).touches(new Span(2, 4)));
    assertFalse(new Span(0, 2).touches(new Span(3, 4)));
    assertTrue(new Span(0, 9).touches(Span.at(4)));
  }

  @Test
  void aUnionHoldsBothAndWhatIsBetween() {
    assertEquals(new Span(1, 9), new Span(7, 9).union(new Span(1, 2)));
  }

  @Test
  void spansAreOrderedByTheirStart() {
    List<Span> sorted = Stream.of(new Span(3, 4), new Span(1, 9), new Span(1, 2)).sorted().toList();
    assertEquals(List.of(new Span(1, 2), new Span(1, 9), new Span(3, 4)), sorted);
  }

  @Test
  void placesAreOrderedByPathAndPosition() {
    List<Location> sorted =
        Stream.of(
                new Location("b", Span.at(0)),
                new Location("a", Span.at(9)),
                new Location("a", Span.at(1)))
            .sorted()
            .toList();
    assertEquals("a a b", String.join(" ", sorted.stream().map(Location::path).toList()));
    assertEquals(1, sorted.getFirst().span().start());
    assertTrue(new Position(2, 1).compareTo(new Position(1, 9)) > 0);
    assertTrue(new Position(2, 1).compareTo(new Position(2, 2)) < 0);
  }

  @Test
  void aSpanCutsItsText() {
    assertEquals("root", new Span(5, 9).of("USER root"));
    assertTrue(Span.at(3).isEmpty());
    assertEquals(4, new Span(5, 9).length());
  }
}
