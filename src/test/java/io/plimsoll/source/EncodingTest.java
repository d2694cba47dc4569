package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How bytes become a text and become bytes again.
class EncodingTest {

  private static FileVersion read(String hex) {
    return SourceFile.decode("Dockerfile", FileMode.REGULAR, HexFormat.of().parseHex(hex));
  }

  private static String written(SourceFile file) {
    return HexFormat.of().formatHex(file.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    // plain letters; é; €; a whale outside the basic plane; a byte order mark
    "466f, Fo",
    "c3a9, é",
    "e282ac, €",
    "f09f90b3, 🐳",
    "efbbbf46, \uFEFFF",
    "'', ''"
  })
  void utf8IsRead(String hex, String text) {
    SourceFile file = (SourceFile) read(hex);
    assertEquals(text, file.text());
    assertEquals(hex, written(file));
  }

  @ParameterizedTest
  @CsvSource({
    // a lone continuation; a cut letter; / written too long; half a surrogate; beyond U+10FFFF
    "80, \u0080",
    "e282, \u00e2\u0082",
    "c0af, \u00c0\u00af",
    "eda080, \u00ed\u00a0\u0080",
    "f4908080, \u00f4\u0090\u0080\u0080",
    "c3a9e9, \u00c3\u00a9\u00e9"
  })
  void whatIsNotUtf8IsReadByteByByte(String hex, String text) {
    SourceFile file = (SourceFile) read(hex);
    assertEquals(text, file.text());
    assertEquals(hex, written(file));
  }

  @ParameterizedTest
  @CsvSource({"00", "6100", "fffe6100", "feff0061", "e900"})
  void aNulByteMakesAFileBinaryInEveryEncoding(String hex) {
    assertEquals(new Unread("Dockerfile", Unread.Reason.BINARY), read(hex));
  }

  @Test
  void aPlainFileTakesEveryLetterInAnEdit() {
    SourceFile plain = (SourceFile) read("61");
    assertArrayEquals("a → 🐳".getBytes(StandardCharsets.UTF_8), plain.withText("a → 🐳").bytes());
  }

  @Test
  void anEditKeepsPathAndMode() {
    byte[] script = "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII);
    SourceFile file = (SourceFile) SourceFile.decode("run.sh", FileMode.EXECUTABLE, script);
    SourceFile edited = file.withText("exit\n");
    assertEquals("run.sh", edited.path());
    assertEquals(FileMode.EXECUTABLE, edited.mode());
    assertEquals("exit\n", edited.text());
    assertEquals(new Location("run.sh", Span.at(2)), edited.at(Span.at(2)));
  }

  @Test
  void filesAreEqualByPathModeAndText() {
    SourceFile file = SourceFile.of("a", "x");
    assertEquals(SourceFile.of("a", "x"), file);
    assertEquals(SourceFile.of("a", "x").hashCode(), file.hashCode());
    assertNotEquals(SourceFile.of("b", "x"), file);
    assertNotEquals(SourceFile.of("a", "y"), file);
    assertNotEquals(SourceFile.decode("a", FileMode.EXECUTABLE, new byte[] {'x'}), file);
    assertEquals("a (1 characters)", file.toString());
  }

  @Test
  void aTextThatIsTooLongByOneByteInUtf8IsTooLarge() {
    byte[] wide = "é".repeat(SourceFile.MAX_BYTES / 2).getBytes(StandardCharsets.UTF_8);
    SourceFile largest = (SourceFile) SourceFile.decode("a", FileMode.REGULAR, wide);
    assertEquals(500_000, largest.text().length());
    byte[] wider = java.util.Arrays.copyOf(wide, wide.length + 1);
    assertEquals(
        new Unread("a", Unread.Reason.TOO_LARGE), SourceFile.decode("a", FileMode.REGULAR, wider));
  }
}
