package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTest {

  @ParameterizedTest
  @CsvSource({
    "root, true",
    "0, true",
    "00, true",
    "0:1000, true",
    "root:staff, true",
    "1000, false",
    "node, false",
    "1000:0, false",
    "rooty, false"
  })
  void rootIsUidZeroOrItsName(String text, boolean isRoot) {
    assertEquals(isRoot, User.parse(text).isRoot());
  }

  @Test
  void anEmptyNameIsTheImagesDefault() {
    assertEquals(false, User.parse("").isRoot());
    assertEquals(false, User.parse(":1000").isRoot());
  }

  @Test
  void splitsUserAndGroup() {
    assertEquals(new User("app", Optional.of("staff")), User.parse("app:staff"));
    assertEquals(new User("app", Optional.empty()), User.parse(" app "));
    assertEquals("1000:1000", User.parse("1000:1000").toString());
  }

  @Test
  void aNumberTooLongForAUidIsAName() {
    assertEquals(OptionalLong.of(4294967294L), User.parse("4294967294").uid());
    assertEquals(OptionalLong.empty(), User.parse("42949672940").uid());
  }
}
