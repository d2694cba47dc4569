package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  private static final Options OPTIONS =
      new Options(
          34,
          Set.of(),
          List.of(),
          List.of("/tmp"),
          Options.Pin.TAG,
          Map.of(
              "ghcr.io/acme/java-base:*", "10001",
              "node:22-*", "node",
              "acme/tool", "tool",
              "registry.local:5000/app:1", "7"));

  @ParameterizedTest
  @CsvSource({
    "ghcr.io/acme/java-base:17,   10001",
    "ghcr.io/acme/java-base,      10001",
    "node:22-slim,                node",
    "node:20-slim,                ''",
    "acme/tool:3,                 tool",
    "docker.io/acme/tool,         tool",
    "registry.local:5000/app:1,   7",
    "registry.local:5000/app:2,   ''",
    "other/tool,                  ''"
  })
  void namesTheUserOfAnImage(String image, String user) {
    assertEquals(
        Optional.of(user).filter(name -> !name.isEmpty()),
        OPTIONS.defaultUser(ImageReference.parse(image).orElseThrow()));
  }
}
