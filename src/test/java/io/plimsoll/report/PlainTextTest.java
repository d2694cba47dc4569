package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.rule.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a terminal is given: no command of others, and colours of ours alone.
class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0a, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x200e, 0x200f,
        0x202a, 0x202e, 0x2066, 0x2069, 0xfeff
      })
  void whatATerminalWouldObeyIsADot(int letter) {
    assertEquals("a·b", Harmless.text("a" + Character.toString(letter) + "b"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x09, 0x20, 0x7e, 0xa0, 0xa1, 0xe9, 0x3b1, 0x200d, 0x2029, 0x202f, 0x2065, 0x206a, 0x4e2d,
        0xfffd, 0x1f433
      })
  void everyOtherCharacterStays(int letter) {
    String text = "a" + Character.toString(letter) + "b";
    assertEquals(text, Harmless.text(text));
  }

  @Test
  void aPlainTextIsNotCopied() {
    String text = "RUN echo ~ \t#";
    assertSame(text, Harmless.text(text));
    assertSame("", Harmless.text(""));
  }

  @Property(tries = 500)
  void aTextKeepsItsLengthSoThatCaretsStandRight(@ForAll String text) {
    assertEquals(text.length(), Harmless.text(text).length());
    assertEquals(Harmless.text(text), Harmless.text(Harmless.text(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, 1;31",
    "HIGH, 1;31",
    "MEDIUM, 1;33",
    "LOW, 1;36",
    "INFO, 1;36",
  })
  void severitiesHaveColours(Severity severity, String code) {
    assertEquals("\u001b[" + code + "mhigh\u001b[0m", Paint.ANSI.severity(severity, "high"));
    assertEquals("high", Paint.PLAIN.severity(severity, "high"));
  }

  @Test
  void partsOfAReportHaveColours() {
    assertEquals("\u001b[1mx\u001b[0m", Paint.ANSI.strong("x"));
    assertEquals("\u001b[2mx\u001b[0m", Paint.ANSI.faint("x"));
    assertEquals("\u001b[32m+ x\u001b[0m", Paint.ANSI.added("+ x"));
    assertEquals("\u001b[31m- x\u001b[0m", Paint.ANSI.removed("- x"));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void withoutColoursNothingIsAdded(Severity severity) {
    assertEquals(
        "abcde",
        Paint.PLAIN.severity(severity, "a")
            + Paint.PLAIN.strong("b")
            + Paint.PLAIN.faint("c")
            + Paint.PLAIN.added("d")
            + Paint.PLAIN.removed("e"));
  }
}
