package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEditsTest {

  @Test
  void replacesWholeLines() {
    assertEquals("a\nx\ny\nd\n", apply("a\nb\nc\nd\n", edit(2, 3, "x", "y")));
  }

  @Test
  void deletesLines() {
    assertEquals("a\nd\n", apply("a\nb\nc\nd\n", edit(2, 3)));
  }

  @Test
  void keepsCarriageReturns() {
    assertEquals("a\r\nx\r\ny\r\n", apply("a\r\nb\r\n", edit(2, 2, "x", "y")));
  }

  @Test
  void keepsAMissingFinalLineEnd() {
    assertEquals("a\nb\nc", apply("a\nb", edit(2, 2, "b", "c")));
  }

  @Test
  void keepsAMissingFinalLineEndWhenTheLastLineGoes() {
    assertEquals("a", apply("a\nb", edit(2, 2)));
    assertEquals("a", apply("a\r\nb", edit(2, 2)).strip());
  }

  @Test
  void appliesSeveralEditsToTheTextBefore() {
    assertEquals("A\nb\nC\n", apply("a\nb\nc\n", edit(1, 1, "A"), edit(3, 3, "C")));
  }

  @Test
  void refusesLinesThatDoNotExist() {
    assertThrows(IllegalArgumentException.class, () -> apply("a\n", edit(4, 4, "x")));
  }

  private static String apply(String text, LineEdit... edits) {
    return LineEdits.apply(SourceFile.of("f", text), List.of(edits));
  }

  private static LineEdit edit(int start, int end, String... lines) {
    return new LineEdit("f", start, end, List.of(lines));
  }
}
