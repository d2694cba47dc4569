package io.plimsoll.app.standin;

import io.plimsoll.github.remote.Keys;
import io.plimsoll.inbox.StoreAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
  private final int management;

  private Node(Process process, URI address, int management) {
    this.process = process;
    this.address = address;
    this.management = management;
  }

  /// Starts one and waits until it listens.
  static Node start(StandInGitHub gitHub, StoreAddress store, Path log) {
    try {
      int management = free();
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
      builder.environment().putAll(environment(gitHub, store, management));
      Process process = builder.start();
      return new Node(process, address(process, log), management);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(
      StandInGitHub gitHub, StoreAddress store, int management) {
    Map<String, String> place =
        switch (store) {
          case StoreAddress.Embedded(var folder) -> Map.of("PLIMSOLL_DATA", folder.toString());
          case StoreAddress.Server(var url) -> Map.of("PLIMSOLL_DATABASE_URL", url);
        };
    Map<String, String> all = new HashMap<>(place);
    all.put("PLIMSOLL_PORT", "0");
    all.put("PLIMSOLL_MANAGEMENT_PORT", String.valueOf(management));
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

  private static int free() throws IOException {
    try (ServerSocket one = new ServerSocket(0)) {
      return one.getLocalPort();
    }
  }

  /// How many runs of jobs it counts.
  int runs() {
    URI metrics = URI.create("http://127.0.0.1:" + management + "/metrics");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("plimsoll_job_runs_seconds_count"))
          .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
