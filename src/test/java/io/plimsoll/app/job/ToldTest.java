package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ToldTest {
  private static final Happening OPENED = changed("b1");
  private static final Happening RETARGETED = changed("b2");
  private static final Happening CLOSED =
      new Happening.PullRequestClosed(Story.ORIGIN, Story.NUMBER, Story.commit("a1"));
  private static final Happening SAID =
      new Happening.Commented(
          Story.ORIGIN,
          Story.NUMBER,
          Happening.CommentKind.ISSUE,
          5,
          "ann",
          false,
          "/plimsoll help",
          OptionalLong.empty());

  private static Happening changed(String base) {
    return new Happening.PullRequestChanged(
        Story.ORIGIN,
        Story.NUMBER,
        "opened",
        Story.commit("a1"),
        "main",
        Story.commit(base),
        Optional.empty(),
        Instant.EPOCH);
  }

  private static Happening pressed(String button, String head) {
    return new Happening.ActionRequested(
        Story.ORIGIN,
        OptionalInt.of(Story.NUMBER),
        Story.commit(head),
        Optional.empty(),
        button,
        "ann");
  }

  private static Told told(Happening... all) {
    return new Told(List.of(all));
  }

  @Test
  void theNewestBaseCounts() {
    assertEquals(Optional.empty(), told(SAID).base());
    assertEquals(Optional.of(Story.commit("b2")), told(OPENED, RETARGETED, SAID).base());
  }

  @Test
  void talkAloneIsTold() {
    assertTrue(told(SAID, SAID).isOnlyTalk());
    assertFalse(told(SAID, OPENED).isOnlyTalk());
    assertFalse(told().isOnlyTalk(), "a run that the service asked for is no talk");
  }

  @Test
  void onlyTheLastWordClosesIt() {
    assertTrue(told(OPENED, CLOSED).isLastClosed());
    assertFalse(told(CLOSED, OPENED).isLastClosed());
    assertFalse(told().isLastClosed());
  }

  @Test
  void whatIsWantedOnceMoreIsToldOnce() {
    Happening again =
        new Happening.Rerequested(
            Story.ORIGIN, OptionalInt.empty(), Story.commit("a1"), Optional.empty());
    assertEquals(
        List.of(Story.commit("a1"), Story.commit("a2")),
        told(again, pressed("run-again", "a1"), pressed("run-again", "a2")).again());
  }

  @Test
  void buttonsAreToldApart() {
    Told told = told(pressed("show-older", "a1"), pressed("safe-fixes", "a1"));
    assertTrue(told.wantsOlder());
    assertEquals(1, told.pressed("safe-fixes").count());
    assertEquals(List.of(), told.again());
    assertFalse(told(OPENED).wantsOlder());
  }
}
