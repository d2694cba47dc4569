package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParagraphTest {

  private static Paragraph.Found read(String... lines) {
    Paragraph paragraph = new Paragraph();
    List.of(lines).forEach(paragraph::addCandidate);
    return paragraph.read();
  }

  private static Paragraph.Found found(String... lines) {
    return new Paragraph.Found(List.of(lines), false);
  }

  @Test
  void linesAreFoundInOrder() {
    assertEquals(found("a", "b"), read("a", "b"));
    assertEquals(found(), read());
  }

  @Test
  void linesThatCannotBeCommandsAreNot() {
    Paragraph paragraph = new Paragraph();
    paragraph.add("a");
    paragraph.addCandidate("b");
    assertEquals(found("b"), paragraph.read());
  }

  @Test
  void codeMaySpanLines() {
    assertEquals(found("a `b", "f"), read("a `b", "c", "d` e", "f"));
    assertEquals(found("a ``b", "f"), read("a ``b", "c ` c", "d`` e", "f"));
  }

  @Test
  void aRunThatNothingClosesIsText() {
    assertEquals(found("a `b", "c", "d"), read("a `b", "c", "d"));
    assertEquals(found("a ``b", "c `d", "e"), read("a ``b", "c `d", "e"));
  }

  @Test
  void anEscapedMarkOpensNothing() {
    assertEquals(found("\\`a", "b`"), read("\\`a", "b`"));
    assertEquals(found("\\<!-- a", "b -->"), read("\\<!-- a", "b -->"));
  }

  @Test
  void commentsMaySpanLines() {
    assertEquals(found("a <!--", "c"), read("a <!--", "b", "--> b", "c"));
    assertEquals(new Paragraph.Found(List.of("a <!--"), true), read("a <!--", "b"));
    assertEquals(found("`<!--`", "b"), read("`<!--`", "b"));
  }

  @Test
  void manyRunsAreReadInTime() {
    StringBuilder text = new StringBuilder();
    for (int length = 1; text.length() < 65_000; length++) {
      text.append("`".repeat(length)).append(' ');
    }
    String runs = text.toString();
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(runs, "<!--".repeat(10_000), "a"));
  }
}
