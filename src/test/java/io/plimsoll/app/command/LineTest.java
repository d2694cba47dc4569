package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineTest {

  @Test
  void aTabReachesToTheNextMultipleOfFour() {
    assertEquals(new Line(0, "a"), Line.of("a"));
    assertEquals(new Line(3, "a "), Line.of("   a "));
    assertEquals(new Line(4, "a"), Line.of("\ta"));
    assertEquals(new Line(4, "a"), Line.of("  \ta"));
    assertEquals(new Line(8, "a"), Line.of("\t \ta"));
    assertEquals(new Line(2, ""), Line.of("  "));
  }

  @Test
  void fourColumnsAreCode() {
    assertFalse(Line.of("   a").isIndented());
    assertTrue(Line.of("    a").isIndented());
    assertTrue(Line.of("\ta").isIndented());
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "+ a", "* a", "-\ta", "1. a", "999999999) a", "-", "1."})
  void marksBeginItems(String line) {
    assertTrue(Line.of(line).isItem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-a", "1.a", "1234567890. a", "1 a", ". a", "**a**", ""})
  void otherTextDoesNot(String line) {
    assertFalse(Line.of(line).isItem());
  }

  @Test
  void whatStandsInItemsIsFoundWithItsColumn() {
    assertEquals(new Line(2, "a"), Line.of("- a").content());
    assertEquals(new Line(6, "a"), Line.of("  10. a").content());
    assertEquals(new Line(6, "a"), Line.of("- - - a").content());
    assertEquals(List.of(2, 4, 6), Line.of("- - - a").items());
    assertEquals(new Line(2, "     a"), Line.of("-      a").content());
    assertEquals(List.of(2), Line.of("-").items());
    assertEquals(new Line(1, ""), Line.of("-").content());
    assertEquals(new Line(0, "a"), Line.of("a").content());
  }

  @Test
  void someItemsInterruptAParagraph() {
    assertTrue(Line.of("- a").isInterrupting());
    assertTrue(Line.of("1. a").isInterrupting());
    assertTrue(Line.of("01) a").isInterrupting());
    assertTrue(Line.of("* 1. ").isInterrupting());
    assertFalse(Line.of("2. a").isInterrupting());
    assertFalse(Line.of("- ").isInterrupting());
    assertFalse(Line.of("a").isInterrupting());
  }

  @Test
  void quotationsAreStrippedHoweverDeep() {
    assertEquals(new Line(0, "a"), Line.of("> > >a").quoted());
    assertEquals(new Line(0, "- a"), Line.of(">- a").quoted());
    assertEquals(new Line(0, ""), Line.of("> ").quoted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "***", "___", "- - -", "*\t*\t*  ", "----------"})
  void threeMarksAreABreak(String line) {
    assertTrue(Line.of(line).isBreak());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--", "-*-", "--- a", "===", "", "- -"})
  void otherMarksAreNot(String line) {
    assertFalse(Line.of(line).isBreak());
  }

  @Test
  void deepListsAreReadToALimit() {
    assertEquals(100, Line.of("- ".repeat(30_000)).items().size());
  }
}
