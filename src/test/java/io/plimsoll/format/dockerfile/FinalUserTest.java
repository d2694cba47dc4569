package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import org.junit.jupiter.api.Test;

/// As whom the final image starts.
class FinalUserTest {

  @Test
  void theLastUserCounts() {
    assertUser("app", "app", "FROM alpine:3.22\nUSER root\nRUN adduser -D app\nUSER app\n");
  }

  @Test
  void aUserMayHaveAGroup() {
    assertUser("1000:0", "1000:0", "FROM alpine:3.22\nUSER 1000:0\n");
  }

  @Test
  void aStageInheritsFromTheOneBelow() {
    assertUser(
        "10001 from stage",
        "10001",
        """
        FROM alpine:3.22 AS base
        USER 10001
        FROM base
        CMD ["app"]
        """);
  }

  @Test
  void aStageDoesNotInheritFromOneItCopiesFrom() {
    assertUser(
        "absent",
        "alpine:3.22",
        """
        FROM golang:1.25 AS build
        USER 10001
        FROM alpine:3.22
        COPY --from=build /app /app
        """);
  }

  @Test
  void anArgumentWithDefaultIsKnown() {
    assertUser("app", "$WHO", "FROM alpine:3.22\nARG WHO=app\nUSER $WHO\n");
  }

  @Test
  void anArgumentWithoutDefaultIsOpen() {
    assertUser("open ${WHO}", "${WHO}", "FROM alpine:3.22\nARG WHO\nUSER ${WHO}\n");
  }

  @Test
  void aVariableOfTheEnvironmentIsKnown() {
    assertUser("1001", "$APP_UID", "FROM alpine:3.22\nENV APP_UID=1001\nUSER $APP_UID\n");
  }

  @Test
  void anEmptyUserIsInvalid() {
    assertUser("invalid ", "\"\"", "FROM alpine:3.22\nUSER \"\"\n");
  }

  @Test
  void withoutUserTheImageDecides() {
    assertUser("absent", "alpine:3.22 AS web", "FROM alpine:3.22 AS web\nRUN true\n");
  }

  @Test
  void aTriggerOfThisFileDoesNotRunHere() {
    assertUser("absent", "alpine:3.22", "FROM alpine:3.22\nONBUILD USER app\n");
  }

  @Test
  void aTriggerOfTheStageBelowDoes() {
    assertUser(
        "app",
        "app",
        """
        FROM alpine:3.22 AS base
        ONBUILD USER app
        FROM base
        """);
  }

  @Test
  void whatOnlyALaunchDecidesIsUnstated() {
    Container image = Read.image("FROM alpine:3.22\nUSER app\n");
    assertEquals("unstated", Read.setting(image.isolation().privileged()));
    assertEquals("unstated", Read.setting(image.resources().memoryLimit()));
    assertEquals("unstated", Read.setting(image.identity().runAsNonRoot()));
    assertEquals(Container.Role.IMAGE, image.role());
    assertEquals("image", image.path().toString());
  }

  private static void assertUser(String expected, String place, String text) {
    Setting<User> user = Read.image(text).identity().user();
    assertEquals(expected, Read.setting(user));
    assertEquals(place, user.at().span().of(text));
  }
}
