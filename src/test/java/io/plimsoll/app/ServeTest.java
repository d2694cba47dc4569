package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.Serve.Ended;
import io.plimsoll.app.Serve.Running;
import io.plimsoll.app.Serve.Start;
import io.plimsoll.github.remote.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command `serve`, from its words and its environment to its lines and its exit code.
final class ServeTest {
  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void nowhereElse() {
    environment.put("PLIMSOLL_HOST", "127.0.0.1");
    environment.put("PLIMSOLL_PORT", "0");
    environment.put("PLIMSOLL_MANAGEMENT_PORT", "0");
    environment.put("PLIMSOLL_DATA", folder.resolve("data").toString());
  }

  @Test
  void oneLineSaysWhereItListensAndWhatIsMissing() {
    try (Service service = running()) {
      assertEquals(
          "Plimsoll listens on http://127.0.0.1:"
              + service.port()
              + ", but is no GitHub App yet and takes no deliveries: PLIMSOLL_APP_ID,"
              + " PLIMSOLL_PRIVATE_KEY, PLIMSOLL_WEBHOOK_SECRET are missing\n",
          text(out));
    }
  }

  @Test
  void anAppIsReadyWhenItListens() {
    app();
    try (Service service = running()) {
      assertEquals("Plimsoll listens on http://127.0.0.1:" + service.port() + "\n", text(out));
    }
  }

  @Test
  void theDataAreForTheirOwnerAlone() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectory(data);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Service service = running()) {
      assertTrue(service.port() > 0);
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("PLIMSOLL_PORT", Integer.toString(taken.getLocalPort()));
      refused(
          "PLIMSOLL_PORT leads to 127.0.0.1:"
              + taken.getLocalPort()
              + ", where nothing can listen; the port is taken, or the address is not of this"
              + " machine.");
    }
  }

  @Test
  void aTakenManagementPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("PLIMSOLL_MANAGEMENT_PORT", Integer.toString(taken.getLocalPort()));
      refused(
          "PLIMSOLL_MANAGEMENT_PORT leads to 127.0.0.1:"
              + taken.getLocalPort()
              + ", where nothing can listen; the port is taken, or the address is not of this"
              + " machine.");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNamed() {
    environment.put("PLIMSOLL_HOST", "192.0.2.1");
    refused(
        "PLIMSOLL_PORT leads to 192.0.2.1:0, where nothing can listen; the port is taken, or the"
            + " address is not of this machine.");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    environment.put("PLIMSOLL_DATA", file.toString());
    refused(
        "PLIMSOLL_DATA is "
            + file
            + "; this folder cannot be used: it cannot be made or written to, or another process"
            + " uses it.");
  }

  @Test
  void twoServicesDoNotShareAFolder() {
    try (Service first = running()) {
      assertTrue(first.port() > 0);
      refused(
          "PLIMSOLL_DATA is "
              + folder.resolve("data")
              + "; this folder cannot be used: it cannot be made or written to, or another process"
              + " uses it.");
    }
  }

  @Test
  void aStoppedServiceLeavesItsFolderAndItsPorts() {
    running().close();
    running().close();
  }

  @Test
  void aPartlySetAppEndsWithTwo() {
    environment.put("PLIMSOLL_APP_ID", "12");
    refused(
        "The GitHub App is set up only in part; missing: PLIMSOLL_PRIVATE_KEY,"
            + " PLIMSOLL_WEBHOOK_SECRET.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | PLIMSOLL_PORT is x; it must be a number from 0 to 65535.",
        "da | PLIMSOLL_PORT er x; den skal være et tal fra 0 til 65535.",
        "nb | PLIMSOLL_PORT er x; den må være et tall fra 0 til 65535.",
        "it | PLIMSOLL_PORT è x; deve essere un numero da 0 a 65535.",
        "de | PLIMSOLL_PORT ist x; es muss eine Zahl von 0 bis 65535 sein."
      })
  void aRefusalSpeaksTheLanguageAskedFor(String language, String sentence) {
    environment.put("PLIMSOLL_PORT", "x");
    assertEquals(new Ended(2), start("--lang", language));
    assertEquals("plimsoll: " + sentence + "\n", text(err));
  }

  @Test
  void helpNamesTheVariables() {
    assertEquals(new Ended(0), start("--help"));
    assertTrue(text(out).contains("PLIMSOLL_WEBHOOK_SECRET"));
    assertEquals("", text(err));
  }

  @Test
  void helpSpeaksTheLanguageAskedFor() {
    assertEquals(new Ended(0), start("--help", "--lang=de"));
    assertTrue(text(out).startsWith("Aufruf: plimsoll serve [--lang L]"));
  }

  @ParameterizedTest
  @CsvSource({"--port", "data", "--lang", "--lang=xx"})
  void anUnknownWordIsNamed(String word) {
    assertEquals(new Ended(2), start(word));
    assertEquals(
        "plimsoll: serve has no option " + word + "; see plimsoll serve --help\n", text(err));
  }

  private void app() {
    environment.put("PLIMSOLL_APP_ID", "12");
    environment.put("PLIMSOLL_PRIVATE_KEY", Keys.PKCS1);
    environment.put("PLIMSOLL_WEBHOOK_SECRET", "It's a Secret to Everybody");
    environment.put("PLIMSOLL_GITHUB_API", "http://127.0.0.1:1");
  }

  private Service running() {
    return assertInstanceOf(Running.class, start(), () -> text(err)).service();
  }

  private void refused(String sentence) {
    assertEquals(new Ended(2), start());
    assertEquals("plimsoll: " + sentence + "\n", text(err));
  }

  private Start start(String... words) {
    Serve serve =
        new Serve(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            () -> name -> Optional.ofNullable(environment.get(name)));
    return serve.start(List.of(words));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
