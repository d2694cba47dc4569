package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class BaseImagesTest {
  private static ImageUser user(String name, String tag) {
    return BaseImages.defaultUser(name, tag).orElseThrow();
  }

  private static KnownUser known(String name, int uid, int gid) {
    return new KnownUser(Optional.of(name), OptionalInt.of(uid), OptionalInt.of(gid));
  }

  @Test
  void anOfficialImageHasItsOwnUser() {
    ImageUser node = user("docker.io/library/node", "22-bookworm-slim");
    assertTrue(node.user().isRoot());
    assertEquals(List.of(known("node", 1000, 1000)), node.others());
    assertEquals("debian", node.family());
    assertEquals("apt", node.packageManager());
    assertTrue(node.shell());
    assertEquals(Confidence.CHECKED, node.confidence());
  }

  @Test
  void theTagDecidesTheVariant() {
    assertEquals("alpine", user("docker.io/library/node", "22-alpine").family());
    assertEquals("apk", user("docker.io/library/node", "alpine3.20").packageManager());
    assertEquals("windows", user("docker.io/library/golang", "1.25-nanoserver").family());
    assertEquals(
        Optional.of("ContainerUser"),
        user("docker.io/library/golang", "1.25-nanoserver").user().name());
  }

  @Test
  void ubuntuHasAUserFromMantic() {
    assertEquals(
        List.of(known("ubuntu", 1000, 1000)), user("docker.io/library/ubuntu", "24.04").others());
    assertEquals(List.of(), user("docker.io/library/ubuntu", "22.04").others());
    assertEquals(Confidence.ASSUMED, user("docker.io/library/ubuntu", "22.04").confidence());
  }

  @Test
  void distrolessHasNoShell() {
    ImageUser plain = user("gcr.io/distroless/static-debian12", "latest");
    assertTrue(plain.user().isRoot());
    assertFalse(plain.shell());
    ImageUser nonroot = user("gcr.io/distroless/static-debian12", "nonroot");
    assertEquals(OptionalInt.of(65532), nonroot.user().uid());
    assertFalse(nonroot.user().isRoot());
  }

  @Test
  void everyDistrolessImageHasTheSameVariants() {
    assertTrue(user("gcr.io/distroless/nodejs22-debian12", "latest").user().isRoot());
    assertEquals(
        OptionalInt.of(65532),
        user("gcr.io/distroless/nodejs22-debian12", "debug-nonroot").user().uid());
  }

  @Test
  void aVariantMayHaveTheUserOfThePlainTag() {
    ImageUser development = user("cgr.dev/chainguard/curl", "latest-dev");
    assertEquals(OptionalInt.of(65532), development.user().uid());
    assertEquals("apk", development.packageManager());
    assertTrue(development.shell());
    assertEquals(Confidence.ASSUMED, development.confidence());
  }

  @Test
  void anUnknownImageStaysUnknown() {
    assertEquals(Optional.empty(), BaseImages.defaultUser("docker.io/acme/web", "1"));
    assertEquals(Optional.empty(), BaseImages.defaultUser("quay.io/library/node", "22"));
  }

  @Test
  void usersAreReadInAllTheirForms() {
    assertEquals(known("node", 1000, 1000), KnownUser.of("node:1000:1000"));
    assertEquals(
        new KnownUser(Optional.of("kong"), OptionalInt.empty(), OptionalInt.empty()),
        KnownUser.of(" kong:auto"));
    assertEquals(
        new KnownUser(Optional.empty(), OptionalInt.of(1001), OptionalInt.empty()),
        KnownUser.of("1001"));
    assertEquals(
        new KnownUser(Optional.empty(), OptionalInt.of(1000), OptionalInt.of(1000)),
        KnownUser.of("1000:1000"));
    assertTrue(KnownUser.of("root").isRoot());
    assertTrue(KnownUser.of("root:0 (scratch)").isRoot());
    assertFalse(KnownUser.of("app").isRoot());
  }

  @Test
  void everyRowCanBeRead() {
    List<String> names =
        Table.open("base-image-users")
            .rows()
            .filter(row -> row.is("tag_pattern", "*"))
            .map(row -> row.get("image").replace("*", "x"))
            .toList();
    assertEquals(
        List.of(),
        names.stream().filter(name -> BaseImages.defaultUser(name, "0-x").isEmpty()).toList());
  }
}
