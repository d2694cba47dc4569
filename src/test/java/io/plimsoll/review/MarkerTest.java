package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Grade;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
  private static final Marker MARKER =
      new Marker(
          List.of("4d300e790976f69b", "4d300e790976f69b#2"), List.of("non-root-user"), Grade.CHECK);

  @Test
  void isAHiddenLine() {
    assertEquals(
        "<!-- plimsoll v=1 fp=4d300e790976f69b,4d300e790976f69b#2 rules=non-root-user fix=check"
            + " -->",
        MARKER.write());
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void isReadAsItWasWritten(Grade grade) {
    Marker marker = new Marker(MARKER.fingerprints(), MARKER.rules(), grade);
    assertEquals(Optional.of(marker), Marker.read("**Title**\n\nText\n" + marker.write()));
    assertEquals(Optional.of(marker), Marker.read(marker.write() + "\r\n\n"));
  }

  @Test
  void onlyTheLastLineCounts() {
    assertEquals(Optional.empty(), Marker.read(MARKER.write() + "\nFixed."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Text",
        "> <!-- plimsoll v=1 fp=aa rules=a fix=safe -->",
        "<!-- plimsoll v=2 fp=aa rules=a fix=safe -->",
        "<!-- plimsoll v=1 fp=aa rules=a fix=maybe -->",
        "<!-- plimsoll v=1 fp=zz rules=a fix=safe -->"
      })
  void otherTextsHaveNone(String body) {
    assertEquals(Optional.empty(), Marker.read(body));
  }

  @Test
  void emptyListsStayEmpty() {
    Marker marker = new Marker(List.of(), List.of(), Grade.NONE);
    assertEquals(Optional.of(marker), Marker.read(marker.write()));
  }

  @Test
  void leavesRoomForTheComment() {
    List<String> many = Collections.nCopies(50_000, "4d300e790976f69b");
    assertTrue(new Marker(many, List.of(), Grade.NONE).write().length() < 13_000);
  }
}
