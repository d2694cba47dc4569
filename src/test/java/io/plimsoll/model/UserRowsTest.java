package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Users as `USER`, `user:` and `runAsUser` write them.
class UserRowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0            | 0     |       | true
          00           | 00    |       | true
          0:0          | 0     | 0     | true
          0:1000       | 0     | 1000  | true
          root         | root  |       | true
          root:staff   | root  | staff | true
          Root         | Root  |       | false
          1000         | 1000  |       | false
          1000:0       | 1000  | 0     | false
          1000:        | 1000  | ''    | false
          node         | node  |       | false
          :0           | ''    | 0     | false
          ''           | ''    |       | false
          ' 1000 '     | 1000  |       | false
          ' 0 : 0 '    | 0     | 0     | true
          a:b:c        | a     | b:c   | false
          4294967295   | 4294967295 | | false
          """)
  void aUserHasANameAndPerhapsAGroup(String text, String name, String group, boolean root) {
    User user = User.parse(text);
    assertEquals(name, user.name());
    assertEquals(Optional.ofNullable(group), user.group());
    assertEquals(root, user.isRoot());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0           | 0
          007         | 7
          1000:1      | 1000
          9999999999  | 9999999999
          12345678901 |
          -1          |
          +1          |
          1e3         |
          0x10        |
          node        |
          """)
  void aNumberIsAUid(String text, Long uid) {
    java.util.OptionalLong found = User.parse(text).uid();
    assertEquals(uid != null, found.isPresent());
    assertEquals(uid == null ? -1 : uid, found.orElse(-1));
  }

  @ParameterizedTest
  @CsvSource({"1000", "node", "1000:1000", "app:staff", ":0"})
  void isWrittenAsItWasRead(String text) {
    assertEquals(text, User.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "00000000000,            true",
    "0000000000000000000:0,  true",
    "00000000000000001000,   false",
    "42949672960,            false",
  })
  void leadingZerosHideNoRoot(String text, boolean root) {
    assertEquals(root, User.parse(text).isRoot());
  }
}
