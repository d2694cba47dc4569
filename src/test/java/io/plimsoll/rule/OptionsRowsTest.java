package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.model.ImageReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What settings tell a rule, and what holds without any.
class OptionsRowsTest {

  private static Options users(Map<String, String> users) {
    return new Options(34, Set.of(), List.of(), List.of(), Options.Pin.TAG, users);
  }

  private static Optional<String> user(Options options, String image) {
    return options.defaultUser(ImageReference.parse(image).orElseThrow());
  }

  @Test
  void withoutSettingsTagsAreAskedForAndTmpIsWritable() {
    assertEquals(
        new Options(31, Set.of(), List.of(), List.of("/tmp"), Options.Pin.TAG, Map.of()),
        Options.defaults(31));
  }

  @Test
  void theLongestNameThatFitsCounts() {
    Options options =
        users(Map.of("acme/web", "a", "acme/web:*", "b", "acme/web:1.*", "c", "acme/web:1.4", "d"));
    assertEquals(Optional.of("d"), user(options, "acme/web:1.4"));
    assertEquals(Optional.of("c"), user(options, "acme/web:1.5"));
    assertEquals(Optional.of("b"), user(options, "acme/web:2.0"));
    assertEquals(Optional.of("b"), user(options, "acme/web"));
  }

  @Test
  void aNameIsWrittenInFullOrAsPeopleDo() {
    assertEquals(Optional.of("a"), user(users(Map.of("node", "a")), "docker.io/library/node:22"));
    assertEquals(Optional.of("a"), user(users(Map.of("docker.io/library/node", "a")), "node:22"));
    assertEquals(Optional.empty(), user(users(Map.of("node", "a")), "acme/node:22"));
    assertEquals(Optional.empty(), user(users(Map.of("node", "a")), "node-exporter"));
  }

  @Test
  void aPortIsNoTag() {
    Options options = users(Map.of("registry.local:5000/web", "a"));
    assertEquals(Optional.of("a"), user(options, "registry.local:5000/web:7"));
    assertEquals(Optional.empty(), user(options, "registry.local/web"));
  }

  @Test
  void withoutTagTheLatestIsMeant() {
    Options options = users(Map.of("web:latest", "a"));
    assertEquals(Optional.of("a"), user(options, "web"));
    assertEquals(Optional.empty(), user(options, "web:1"));
  }

  @Test
  void optionsKeepWhatTheyWereMadeOf() {
    List<String> writable = new ArrayList<>(List.of("/tmp"));
    Map<String, String> users = new HashMap<>(Map.of("a", "b"));
    Options options =
        new Options(34, Set.of("CHOWN"), List.of("/srv"), writable, Options.Pin.OFF, users);
    writable.clear();
    users.clear();
    assertEquals(List.of("/tmp"), options.writablePaths());
    assertEquals(Map.of("a", "b"), options.defaultUsers());
    assertThrows(UnsupportedOperationException.class, () -> options.allowedHostPaths().add("/etc"));
  }
}
