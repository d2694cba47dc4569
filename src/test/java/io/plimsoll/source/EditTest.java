package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EditTest {

  @Test
  void replacesInsertsAndDeletes() {
    List<Edit> edits =
        List.of(Edit.delete(new Span(4, 6)), Edit.insert(0, ">"), new Edit(new Span(1, 2), "BB"));
    assertEquals(">aBBcd", Edit.apply("abcdef", edits));
  }

  @Test
  void insertionsAtOnePlaceKeepTheirOrder() {
    assertEquals("a12b", Edit.apply("ab", List.of(Edit.insert(1, "1"), Edit.insert(1, "2"))));
  }

  @Test
  void anInsertionMayStandAtTheEdgeOfADeletion() {
    assertEquals(
        "a!d", Edit.apply("abcd", List.of(Edit.delete(new Span(1, 3)), Edit.insert(1, "!"))));
  }

  @Test
  void anInsertionBehindADeletionStaysBehindIt() {
    assertEquals(
        "a!d", Edit.apply("abcd", List.of(Edit.insert(3, "!"), Edit.delete(new Span(1, 3)))));
  }

  @Test
  void neighboursDoNotOverlap() {
    List<Edit> edits = List.of(new Edit(new Span(2, 4), "y"), new Edit(new Span(0, 2), "x"));
    assertEquals("xy", Edit.apply("abcd", edits));
  }

  @Test
  void refusesAnInsertionWithinADeletion() {
    List<Edit> edits = List.of(Edit.delete(new Span(0, 3)), Edit.insert(2, "x"));
    assertThrows(IllegalArgumentException.class, () -> Edit.apply("abc", edits));
  }

  @Test
  void theEndOfTheTextIsNotOutside() {
    assertEquals("abcx", Edit.apply("abc", List.of(Edit.insert(3, "x"))));
    List<Edit> behind = List.of(Edit.insert(4, "x"));
    assertThrows(IllegalArgumentException.class, () -> Edit.apply("abc", behind));
  }

  @Test
  void refusesOverlaps() {
    List<Edit> edits = List.of(Edit.delete(new Span(0, 2)), Edit.delete(new Span(1, 3)));
    assertThrows(IllegalArgumentException.class, () -> Edit.apply("abc", edits));
  }

  @Test
  void refusesPlacesOutside() {
    List<Edit> edits = List.of(Edit.insert(9, "x"));
    assertThrows(IllegalArgumentException.class, () -> Edit.apply("abc", edits));
  }

  @Property
  boolean noEditChangesNothing(@ForAll String text) {
    return Edit.apply(text, List.of()).equals(text);
  }

  @Property
  boolean everythingOutsideStays(@ForAll String text, @ForAll int a, @ForAll int b) {
    int first = Math.floorMod(a, text.length() + 1);
    int second = Math.floorMod(b, text.length() + 1);
    Span span = new Span(Math.min(first, second), Math.max(first, second));
    String edited = Edit.apply(text, List.of(new Edit(span, "🐳")));
    return edited.equals(text.substring(0, span.start()) + "🐳" + text.substring(span.end()));
  }
}
