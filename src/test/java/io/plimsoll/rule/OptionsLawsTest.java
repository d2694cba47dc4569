package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The user that the settings name for an image.
class OptionsLawsTest {

  private static Optional<String> user(Map<String, String> users, String image) {
    Options options = new Options(34, Set.of(), List.of(), List.of(), Options.Pin.TAG, users);
    return options.defaultUser(ImageReference.parse(image).orElseThrow());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "node", "acme/web", "ghcr.io/acme/web", "localhost:5000/web", "registry.example.org/a/b/c");
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of("1", "1.4", "22-slim", "latest", "v1.4.2-rc.1");
  }

  @Property
  void aNameAloneIsForEveryTag(@ForAll("names") String name, @ForAll("tags") String tag) {
    assertEquals(Optional.of("app"), user(Map.of(name, "app"), name + ":" + tag));
    assertEquals(Optional.of("app"), user(Map.of(name, "app"), name));
    assertEquals(Optional.of("app"), user(Map.of(name + ":*", "app"), name + ":" + tag));
  }

  @Property
  void aTagIsForThatTagAlone(
      @ForAll("names") String name, @ForAll("tags") String tag, @ForAll("tags") String other) {
    assertEquals(
        tag.equals(other) ? Optional.of("app") : Optional.empty(),
        user(Map.of(name + ":" + tag, "app"), name + ":" + other));
  }

  @Property
  void aBeginningIsForAllThatBeginSo(@ForAll("names") String name, @ForAll("tags") String tag) {
    String beginning = name + ":" + tag.charAt(0) + "*";
    assertEquals(Optional.of("app"), user(Map.of(beginning, "app"), name + ":" + tag));
    assertEquals(Optional.empty(), user(Map.of(beginning, "app"), name + ":_" + tag));
  }

  @Property
  void theMoreExactNameWins(@ForAll("names") String name, @ForAll("tags") String tag) {
    Map<String, String> users =
        Map.of(name, "any", name + ":" + tag, "exact", name + ":" + tag.charAt(0) + "*", "begins");
    assertEquals(
        Optional.of(tag.length() == 1 ? "begins" : "exact"), user(users, name + ":" + tag));
    assertEquals(Optional.of("any"), user(users, name + ":_"));
  }

  @Property
  void anotherImageHasItsOwnUser(@ForAll("names") String name, @ForAll("tags") String tag) {
    assertEquals(Optional.empty(), user(Map.of(name, "app"), name + "-tools:" + tag));
    assertEquals(Optional.empty(), user(Map.of(name + "-tools", "app"), name + ":" + tag));
  }

  @Test
  void aDigestDoesNotHideTheTag() {
    String digest = "@sha256:" + "0".repeat(64);
    assertEquals(Optional.of("app"), user(Map.of("node:22", "app"), "node:22" + digest));
    assertEquals(Optional.of("app"), user(Map.of("node:latest", "app"), "node" + digest));
  }

  @Test
  void aPatternOfTheNameIsNoPattern() {
    assertEquals(Optional.empty(), user(Map.of("acme/*", "app"), "acme/web:1"));
    assertEquals(Optional.empty(), user(Map.of("*", "app"), "node:22"));
  }

  @Test
  void officialImagesHaveThreeNames() {
    for (String name : List.of("node", "docker.io/library/node")) {
      assertEquals(Optional.of("app"), user(Map.of(name, "app"), "node:22"));
      assertEquals(Optional.of("app"), user(Map.of(name, "app"), "docker.io/node:22"));
      assertEquals(Optional.of("app"), user(Map.of(name, "app"), "index.docker.io/library/node"));
    }
    assertEquals(Optional.empty(), user(Map.of("library/node", "app"), "ghcr.io/library/node"));
  }
}
