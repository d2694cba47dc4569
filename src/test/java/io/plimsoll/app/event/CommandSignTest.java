package io.plimsoll.app.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandSignTest {

  private static boolean isIn(String text) {
    return CommandSign.isIn(text, Optional.of("load-line"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plimsoll",
        "/plimsoll fix",
        "   /plimsoll fix",
        "Thanks.\r\n/Plimsoll review\r\n",
        "one\rtwo\r/plimsoll",
        "@load-line status",
        "  @Load-Line",
        "```\n/plimsoll fix\n```",
      })
  void whatCouldBeACommand(String text) {
    assertTrue(isIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "    /plimsoll fix",
        "\t/plimsoll fix",
        "> /plimsoll fix",
        "- /plimsoll fix",
        "`/plimsoll fix`",
        "please /plimsoll fix",
        "/ plimsoll",
        "@plimsoll status",
        "/plimsol",
      })
  void whatCannot(String text) {
    assertFalse(isIn(text));
  }

  @Test
  void aShortTextIsLeftWhole() {
    String text = "a".repeat(65_536);
    assertEquals(text, CommandSign.beginningOf(text));
  }

  @Test
  void aCutSplitsNoCharacter() {
    String text = "a".repeat(65_535) + "🚢";
    assertEquals("a".repeat(65_535), CommandSign.beginningOf(text));
    assertEquals("a".repeat(65_534) + "🚢", CommandSign.beginningOf("a".repeat(65_534) + "🚢b"));
  }
}
