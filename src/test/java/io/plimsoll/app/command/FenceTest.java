package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FenceTest {

  private static Optional<Fence> opened(String line) {
    return Fence.openedBy(Line.of(line), 0);
  }

  @ParameterizedTest
  @CsvSource({"```, ```", "````yaml, ````", "~~~ a `b` ~~~, ~~~", "  ``` a b, ```", "~~~~~, ~~~~~"})
  void threeMarksOpenAFence(String line, String mark) {
    assertEquals(Optional.of(new Fence(mark, 0)), opened(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"``", "~~", "a ```", "``` a`", "`~`", "~`~", ""})
  void othersDoNot(String line) {
    assertEquals(Optional.empty(), opened(line));
  }

  @Test
  void asManyMarksOfItsKindCloseIt() {
    Fence fence = opened("````").orElseThrow();
    assertTrue(fence.isClosedBy(Line.of("````")));
    assertTrue(fence.isClosedBy(Line.of("   ``````  ")));
    assertFalse(fence.isClosedBy(Line.of("```")));
    assertFalse(fence.isClosedBy(Line.of("~~~~")));
    assertFalse(fence.isClosedBy(Line.of("```` a")));
    assertFalse(fence.isClosedBy(Line.of("    ````")));
  }

  @Test
  void inAnItemItMayBeClosedFurtherIn() {
    Fence fence = new Fence("```", 3);
    assertTrue(fence.isClosedBy(Line.of("      ```")));
    assertFalse(fence.isClosedBy(Line.of("       ```")));
  }
}
