package io.plimsoll.app.standin;

import io.plimsoll.github.remote.Keys;
import io.plimsoll.inbox.StoreAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service as a process of its own.
final class Node implements AutoCloseable {
  static final String SECRET = "s3cret";
  private static final Pattern LISTENS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private final Process process;
  private final URI address;

  private Node(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts one and waits until it listens.
  static Node start(StandInGitHub gitHub, StoreAddress store, Path log) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "--enable-native-access=ALL-UNNAMED",
                      "-XX:TieredStopAtLevel=1",
                      "-XX:+UseSerialGC",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "io.plimsoll.Main",
                      "serve"))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("PLIMSOLL_"));
      builder.environment().putAll(environment(gitHub, store));
      Process process = builder.start();
      return new Node(process, address(process, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(StandInGitHub gitHub, StoreAddress store) {
    Map<String, String> place =
        switch (store) {
          case StoreAddress.Embedded(var folder) -> Map.of("PLIMSOLL_DATA", folder.toString());
          case StoreAddress.Server(var url) -> Map.of("PLIMSOLL_DATABASE_URL", url);
        };
    Map<String, String> all = new HashMap<>(place);
    all.put("PLIMSOLL_PORT", "0");
    all.put("PLIMSOLL_MANAGEMENT_PORT", "0");
    all.put("PLIMSOLL_HOST", "127.0.0.1");
    all.put("PLIMSOLL_GITHUB_API", gitHub.api().toString());
    all.put("PLIMSOLL_APP_ID", String.valueOf(StandInGitHub.APP_ID));
    all.put("PLIMSOLL_PRIVATE_KEY", Keys.PKCS8);
    all.put("PLIMSOLL_WEBHOOK_SECRET", SECRET);
    return all;
  }

  private static URI address(Process process, Path log) throws IOException {
    BufferedReader out = process.inputReader();
    Matcher listens = LISTENS.matcher(String.valueOf(out.readLine()));
    if (!listens.find()) {
      throw new IllegalStateException("It does not listen: " + Files.readString(log));
    }
    return URI.create(listens.group());
  }

  URI webhook() {
    return address.resolve("/webhook");
  }

  /// As `kill -9` does.
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As a service manager does.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
        throw new IllegalStateException("It did not stop");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
