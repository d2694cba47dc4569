package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// A mapped text beside a plain list of characters with their places.
class MappedTextPropertiesTest {
  private static final String FILE = "0123456789abcdefghijklmnopqrstuvwxyz";

  /// A character and what stands for it in the file.
  private record Cell(char character, Span span) {}

  /// A text and what it must say.
  private record Both(MappedText text, List<Cell> cells) {
    String expected() {
      StringBuilder all = new StringBuilder();
      cells.forEach(cell -> all.append(cell.character));
      return all.toString();
    }
  }

  private static Both built(Random random) {
    MappedText.Builder builder = MappedText.builder(FILE);
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    while (at < FILE.length() - 4 && random.nextInt(8) > 0) {
      int from = at + random.nextInt(3);
      int to = from + random.nextInt(4);
      if (random.nextInt(3) == 0) {
        builder.append("XY", from, to);
        cells.add(new Cell('X', new Span(from, to)));
        cells.add(new Cell('Y', new Span(from, to)));
      } else {
        builder.append(from, to);
        for (int i = from; i < to; i++) {
          cells.add(new Cell(FILE.charAt(i), new Span(i, i + 1)));
        }
      }
      at = to;
    }
    return new Both(builder.build(0), cells);
  }

  private static void holds(Both both) {
    MappedText text = both.text;
    assertEquals(both.expected(), text.text());
    assertEquals(both.cells.size(), text.length());
    for (int i = 0; i < both.cells.size(); i++) {
      Span span = both.cells.get(i).span;
      assertEquals(span.start(), text.offsetAt(i));
      assertEquals(span, text.span(i, i + 1));
      assertEquals(span.union(both.cells.getFirst().span), text.span(0, i + 1));
    }
  }

  @Property(tries = 500)
  void everyCharacterKnowsItsPlace(@ForAll Random random) {
    holds(built(random));
  }

  @Property(tries = 500)
  void aSliceKnowsTheSamePlaces(@ForAll Random random) {
    Both both = built(random);
    int start = random.nextInt(both.cells.size() + 1);
    int end = start + random.nextInt(both.cells.size() - start + 1);
    if (start < end) {
      holds(new Both(both.text.slice(start, end), both.cells.subList(start, end)));
    }
  }

  @Property(tries = 500)
  void aTextOfATextLeadsToTheFile(@ForAll Random random) {
    Both both = built(random);
    MappedText.Builder again = both.text.builder();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < both.cells.size(); i++) {
      if (random.nextBoolean()) {
        again.append(i, i + 1);
        cells.add(both.cells.get(i));
      }
    }
    holds(new Both(again.build(0), cells));
  }

  @Property(tries = 500)
  void joinedTextsHaveSpacesBetween(@ForAll Random random) {
    List<MappedText> parts = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    for (int part = 1 + random.nextInt(4); part > 0; part--) {
      int from = at + 1 + random.nextInt(2);
      int to = from + 1 + random.nextInt(3);
      if (!parts.isEmpty()) {
        cells.add(new Cell(' ', new Span(at, from)));
      }
      for (int i = from; i < to; i++) {
        cells.add(new Cell(FILE.charAt(i), new Span(i, i + 1)));
      }
      parts.add(MappedText.of(FILE, new Span(from, to)));
      at = to;
    }
    holds(new Both(MappedText.joined(parts), cells));
  }

  @Test
  void oneTextJoinedIsItself() {
    MappedText text = MappedText.of(FILE, new Span(3, 5));
    assertEquals(text, MappedText.joined(List.of(text)));
  }

  @Test
  void anEmptyTextIsJoinedLikeAnyOther() {
    MappedText joined =
        MappedText.joined(
            List.of(MappedText.of(FILE, Span.at(1)), MappedText.of(FILE, new Span(3, 5))));
    assertEquals(" 34", joined.text());
    assertEquals(new Span(1, 3), joined.span(0, 1));
  }

  @Test
  void equalTextsStandAtEqualPlaces() {
    MappedText one = MappedText.of("aa", new Span(0, 1));
    assertTrue(one.equals(MappedText.of("aa", new Span(0, 1))));
    assertTrue(!one.equals(MappedText.of("aa", new Span(1, 2))));
    assertEquals(one.hashCode(), MappedText.of("aa", new Span(0, 1)).hashCode());
  }
}
