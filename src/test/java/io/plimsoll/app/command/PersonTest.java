package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.Permission;
import io.plimsoll.policy.ExceptionSettings.Who;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonTest {

  @ParameterizedTest
  @CsvSource({
    "NONE,  none,            false, false, false",
    "READ,  read,            false, false, false",
    "READ,  triage,          false, false, false",
    "READ,  maintain,        false, false, false",
    "WRITE, write,           true,  false, false",
    "WRITE, maintain,        true,  true,  false",
    "WRITE, release-manager, true,  false, false",
    "ADMIN, admin,           true,  true,  true",
    "ADMIN, owner-of-all,    true,  true,  true"
  })
  void aRightFollowsFromLevelAndRole(
      Permission.Level level, String role, boolean writes, boolean maintains, boolean isAdmin) {
    Person person = new Person("ada", false, new Permission(level, role));
    assertEquals(writes, person.mayWrite());
    assertEquals(writes, person.has(Who.WRITE));
    assertEquals(maintains, person.has(Who.MAINTAIN));
    assertEquals(isAdmin, person.has(Who.ADMIN));
  }
}
