package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was read is found again by its text, as long as there is room.
class CheckedTest {
  private static final YamlFile FIRST = Yaml.read("a: 1\n");
  private static final YamlFile SECOND = Yaml.read("b: 22\n");

  @Test
  void whatWasReadIsFoundByItsText() {
    Checked checked = new Checked(11);
    checked.keep(FIRST);
    checked.keep(SECOND);
    assertEquals(Optional.of(FIRST), checked.find("a: 1\n"));
    assertEquals(Optional.of(SECOND), checked.find("b: 22\n"));
    assertEquals(Optional.empty(), checked.find("a: 1"));
  }

  @Test
  void whatFillsTheRoomTakesTheOthersPlace() {
    Checked checked = new Checked(10);
    checked.keep(FIRST);
    checked.keep(SECOND);
    assertEquals(Optional.empty(), checked.find("a: 1\n"));
    assertEquals(Optional.of(SECOND), checked.find("b: 22\n"));
  }

  @Test
  void whatIsTooLongIsNotKept() {
    Checked checked = new Checked(5);
    checked.keep(FIRST);
    assertEquals(Optional.of(FIRST), checked.find("a: 1\n"));
    checked.keep(SECOND);
    assertEquals(Optional.empty(), checked.find("b: 22\n"));
  }
}
