package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The form in which a reading is printed and compared.
final class ReadingTest {
  private static List<String> words(String text) {
    return Reading.of(Read.file(text)).nodes().getLast().words();
  }

  @Test
  void aPairIsThreeWords() {
    assertEquals(List.of("A", "1", "=", "B", "", "="), words("ENV A=1 B=\n"));
    assertEquals(List.of("A", "1 2", ""), words("ENV A 1 2\n"));
    assertEquals(List.of("A=1"), words("ARG A=1\n"));
    assertEquals(List.of("A\u00A0B=1", "C", ""), words("LABEL A\u00A0B=1 C\n"));
  }

  @Test
  void whatIsNotLookedIntoIsAnEmptyWord() {
    assertEquals(List.of(""), words("ONBUILD RUN x\n"));
    assertEquals(List.of(""), words("FOO bar\n"));
    assertEquals(List.of(), words("ONBUILD\n"));
  }

  @Test
  void aRefusedFileHasNoNodes() {
    Reading reading = Reading.of(Read.file("FROM a\nENV A\n"));
    assertEquals("missing-value", reading.refusal().orElseThrow().code());
    assertEquals(List.of(), reading.nodes());
    assertEquals("", reading.escape());
  }

  @Test
  void aMisusedFileHas() {
    Reading reading = Reading.of(Read.file("FROM a\nFOO\n"));
    assertEquals("unknown-instruction", reading.misuse().orElseThrow().code());
    assertEquals(2, reading.nodes().size());
    assertEquals("\\", reading.escape());
  }

  @Test
  void emptyLinesInsideAreCounted() {
    assertEquals(1, Reading.of(Read.file("FROM a\nRUN b \\\n\n\n c\n")).warnings());
    assertTrue(Reading.of(Read.file("FROM a\n")).refusal().isEmpty());
  }
}
