package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.github.InstalledRepository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stand-in for GitHub that runs as a program of its own, listens on the loopback interface and
/// is told what people and the network do. The environment variable `GHSIM` names the program.
final class StandIn implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final JsonNode told;
  private final HttpClient client = HttpClient.newHttpClient();

  private StandIn(Process process, JsonNode told) {
    this.process = process;
    this.told = told;
  }

  /// Where the program is, if anywhere.
  static Optional<Path> program() {
    return Optional.ofNullable(System.getenv("GHSIM")).map(Path::of).filter(Files::isExecutable);
  }

  /// Starts it on a folder with `base`, `head` and `pr.json`.
  static StandIn serve(Path program, Path scenario) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(), "serve", "--scenario", scenario.toString(), "--port", "0"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    return new StandIn(process, JSON.readTree(String.valueOf(out.readLine())));
  }

  RemoteSettings settings() {
    AppKey key = AppKey.read(read(Path.of(told.path("key").asText()))).orElseThrow();
    return RemoteSettings.of(
        URI.create(told.path("api").asText()), told.path("app_id").asText(), key);
  }

  /// The repository that the scenario became.
  InstalledRepository repository() {
    String[] name = told.path("repos").get(0).asText().split("/", 2);
    String token = ask("token", Map.of()).path("token").asText();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(told.path("api").asText() + "/repos/" + name[0] + "/" + name[1]))
            .header("Authorization", "Bearer " + token)
            .build();
    return InstalledRepository.of(
        told.path("installation_id").asLong(), send(request).path("id").asLong(), name[0], name[1]);
  }

  /// Tells it to do something, or asks.
  JsonNode ask(String verb, Map<String, ?> what) {
    URI uri = URI.create(told.path("url").asText() + "/_sim/" + verb);
    String body = JSON.valueToTree(what).toString();
    return send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build());
  }

  /// What it holds against us: broken contracts, missing permissions, risks.
  List<String> violations() {
    JsonNode found = ask("violations", Map.of());
    List<String> all = new ArrayList<>();
    for (String kind : List.of("violations", "defects", "warnings")) {
      found
          .path(kind)
          .forEach(v -> all.add(v.path("kind").asText() + " " + v.path("message").asText()));
    }
    return all;
  }

  /// Takes back what it holds against us, for a test that wants it.
  void forget() {
    ask("log", Map.of("clear", 1));
  }

  private JsonNode send(HttpRequest request) {
    try {
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
  }
}
