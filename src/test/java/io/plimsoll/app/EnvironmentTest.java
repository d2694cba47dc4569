package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings in a file, which Micronaut reads. The file is named by a property of the process here,
/// since a test cannot change the environment.
final class EnvironmentTest {
  private static final String FILES = "micronaut.config.files";

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(FILES);
  }

  @Test
  void aFileMayHoldTheSettings() throws IOException {
    use(
        """
        plimsoll.port=9000
        plimsoll.webhook-secret=It's a Secret to Everybody
        plimsoll.host=
        """);
    var environment = Environment.ofProcess();
    assertEquals(Optional.of("9000"), environment.apply("PLIMSOLL_PORT"));
    assertEquals(
        Optional.of("It's a Secret to Everybody"), environment.apply("PLIMSOLL_WEBHOOK_SECRET"));
    assertEquals(Optional.empty(), environment.apply("PLIMSOLL_HOST"));
    assertEquals(Optional.empty(), environment.apply("PLIMSOLL_APP_ID"));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String file = folder.resolve("none.properties").toString();
    System.setProperty(FILES, file);
    WrongSetting wrong = assertThrows(WrongSetting.class, Environment::ofProcess);
    assertEquals("serve.wrong.file", wrong.key());
    assertEquals(Map.of("name", "MICRONAUT_CONFIG_FILES", "value", file), wrong.facts());
  }

  private void use(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("plimsoll.properties"), text);
    System.setProperty(FILES, file.toString());
  }
}
