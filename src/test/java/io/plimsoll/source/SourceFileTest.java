package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

  @Test
  void aByteOrderMarkIsKept() {
    byte[] bytes = "\uFEFFFROM a\r\n".getBytes(StandardCharsets.UTF_8);
    SourceFile file = (SourceFile) SourceFile.decode("Dockerfile", FileMode.REGULAR, bytes);
    assertEquals("\uFEFFFROM a\r\n", file.text());
    assertArrayEquals(bytes, file.bytes());
  }

  @Test
  void bytesThatAreNotUtf8SurviveAnEdit() {
    byte[] bytes = {'#', ' ', (byte) 0xE9, '\n'};
    SourceFile file = (SourceFile) SourceFile.decode("Dockerfile", FileMode.REGULAR, bytes);
    assertArrayEquals(
        new byte[] {'#', ' ', (byte) 0xE9, '\n', 'x'}, file.withText(file.text() + "x").bytes());
  }

  @Test
  void aNulByteMakesAFileBinary() {
    assertEquals(
        new Unread("a", Unread.Reason.BINARY),
        SourceFile.decode("a", FileMode.REGULAR, new byte[] {'a', 0}));
  }

  @Test
  void aFileMayBeTooLarge() {
    assertInstanceOf(
        SourceFile.class, SourceFile.decode("a", FileMode.REGULAR, filled(SourceFile.MAX_BYTES)));
    assertEquals(
        new Unread("a", Unread.Reason.TOO_LARGE),
        SourceFile.decode("a", FileMode.REGULAR, filled(SourceFile.MAX_BYTES + 1)));
  }

  @Test
  void theFirstLineTellsTheLineEnd() {
    assertEquals("\r\n", SourceFile.of("a", "x\r\ny\n").lineEnd());
    assertEquals("\n", SourceFile.of("a", "x\ny\r\n").lineEnd());
    assertEquals("\n", SourceFile.of("a", "x").lineEnd());
  }

  @Test
  void quotesRightAroundASpanAreTakenIn() {
    SourceFile file = SourceFile.of("a", "[\"x\", 'y', z]");
    assertEquals(new Span(1, 4), file.quoted(new Span(2, 3)));
    assertEquals(new Span(1, 9), file.quoted(new Span(2, 8)));
    assertEquals(new Span(1, 12), file.quoted(new Span(2, 12)));
    assertEquals(new Span(11, 12), file.quoted(new Span(11, 12)));
    assertEquals(new Span(0, 13), file.quoted(new Span(0, 13)));
  }

  @Property
  void everyBytesWithoutNulComeBack(@ForAll byte[] bytes) {
    if (SourceFile.decode("a", FileMode.REGULAR, bytes) instanceof SourceFile file) {
      assertArrayEquals(bytes, file.bytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 3, 0",
    "abc, abd, 2, 0",
    "abc, xbc, 0, 2",
    "abc, aXbc, 1, 2",
    "aba, aa, 1, 1",
    "aaa, aa, 2, 0",
    "abc, '', 0, 0"
  })
  void twoVersionsShareTheirStartAndTheirEnd(String one, String other, int start, int end) {
    for (String pad : List.of("", "-".repeat(255), "-".repeat(256), "-".repeat(1000))) {
      SourceFile file = SourceFile.of("a", pad + one + pad);
      SourceFile changed = file.withText(pad + other + pad);
      boolean same = one.equals(other);
      int shared = pad.length() + start + (same ? pad.length() : 0);
      assertEquals(shared, file.sharedStart(changed));
      assertEquals(same ? 0 : pad.length() + end, file.sharedEnd(changed, shared));
    }
  }

  private static byte[] filled(int length) {
    return "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }
}
