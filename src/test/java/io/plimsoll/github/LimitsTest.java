package io.plimsoll.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What GitHub would refuse is refused before it is sent.
final class LimitsTest {

  @Test
  void textsOfACheckRun() {
    CheckReport.of("", Optional.empty(), "", "x".repeat(65_535));
    refused(
        "summary has 65536 of at most 65535 characters",
        () -> CheckReport.of("", Optional.empty(), "", "x".repeat(65_536)));
    Button button = new Button("Run again", "", "again");
    refused(
        "a check run has at most 3 buttons: " + List.of(button, button, button, button),
        () -> withButtons(button, button, button, button));
  }

  @Test
  void textsOfAButton() {
    new Button("x".repeat(20), "x".repeat(40), "x".repeat(20));
    refused("label has 21 of at most 20 characters", () -> new Button("x".repeat(21), "", "again"));
    refused(
        "description has 41 of at most 40 characters",
        () -> new Button("Again", "x".repeat(41), "again"));
    refused(
        "identifier has 21 of at most 20 characters",
        () -> new Button("Again", "", "x".repeat(21)));
  }

  @Test
  void textsOfAnAnnotation() {
    refused(
        "title has 256 of at most 255 characters",
        () -> new Annotation("a", 1, 1, Annotation.Level.NOTICE, "x".repeat(256), ""));
    refused(
        "message has 65537 of at most 65536 characters",
        () -> new Annotation("a", 1, 1, Annotation.Level.NOTICE, "", "x".repeat(65_537)));
  }

  @Test
  void linesOfAComment() {
    refused("lines 3 to 2", () -> new LineComment("a", 3, 2, Side.RIGHT, ""));
    refused("lines 0 to 2", () -> new LineComment("a", 0, 2, Side.RIGHT, ""));
    refused(
        "body has 65537 of at most 65536 characters",
        () -> LineComment.on("a", 1, "x".repeat(65_537)));
    assertTrue(new LineComment("a", 1, 2, Side.RIGHT, "").hasRange());
    assertFalse(LineComment.on("a", 2, "").hasRange());
  }

  @Test
  void reactionsAreSpelledAsGitHubDoes() {
    assertEquals("+1", Reaction.THUMBS_UP.content());
    assertEquals("eyes", Reaction.EYES.content());
  }

  @Test
  void theRepositoryOfDefaultsIsReadOnly() {
    InstalledRepository web = InstalledRepository.of(5, 9, "acme", "web");
    assertEquals("acme/web", web.fullName());
    assertEquals(
        new InstalledRepository(
            5, OptionalLong.empty(), "acme", ".github", InstalledRepository.Access.READ),
        web.defaults());
  }

  private static CheckReport withButtons(Button... buttons) {
    return new CheckReport("", Optional.empty(), "", "", "", List.of(), List.of(buttons));
  }

  private static void refused(String why, Executable making) {
    assertEquals(why, assertThrows(IllegalArgumentException.class, making).getMessage());
  }
}
