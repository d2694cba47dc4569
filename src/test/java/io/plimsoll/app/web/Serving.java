package io.plimsoll.app.web;

import io.plimsoll.app.event.Lookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The web server on a free port, before a store that the test plays.
final class Serving implements AutoCloseable {
  private final WebServer server;
  private final Gate gate;
  private final Metrics metrics;
  private final Map<String, Boolean> health;

  private Serving(WebServer server, Gate gate, Metrics metrics, Map<String, Boolean> health) {
    this.server = server;
    this.gate = gate;
    this.metrics = metrics;
    this.health = health;
  }

  static Serving open(WebhookTest.FakeStore store, Gate gate) {
    return open(store, gate, Times.usual());
  }

  static Serving open(WebhookTest.FakeStore store, Gate gate, Times times) {
    Ingress ingress =
        new Ingress(
            gate,
            Post.SECRET.getBytes(StandardCharsets.UTF_8),
            new Nobody(),
            store::accept,
            () -> Instant.parse("2027-03-01T09:00:00Z"));
    return open(Optional.of(ingress), gate, times);
  }

  /// Without an App.
  static Serving withoutApp() {
    return open(Optional.empty(), new Gate(), Times.usual());
  }

  private static Serving open(Optional<Ingress> ingress, Gate gate, Times times) {
    Map<String, Boolean> health = new ConcurrentHashMap<>(Map.of("store", true));
    Metrics metrics = new Metrics();
    try {
      WebServer server =
          WebServer.open("127.0.0.1", 0, new Doors(ingress, new Told(health)), metrics, times);
      return new Serving(server, gate, metrics, health);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Times so short that a test can wait for their end.
  static Times hurried() {
    return new Times(Duration.ofMillis(300), Duration.ofMillis(300));
  }

  RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  RawClient.Answer get(String path) throws IOException {
    try (RawClient client = client()) {
      return client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();
    }
  }

  Gate gate() {
    return gate;
  }

  Metrics metrics() {
    return metrics;
  }

  /// Says how a part is from now on.
  void feels(String part, boolean well) {
    health.put(part, well);
  }

  @Override
  public void close() {
    server.close();
    metrics.close();
  }

  /// Health as the test tells it.
  private record Told(Map<String, Boolean> parts) implements Health {
    @Override
    public boolean isReady() {
      return !parts.containsValue(false);
    }
  }

  /// An App that has done nothing yet.
  private record Nobody() implements Lookup {
    @Override
    public long app() {
      return 1;
    }

    @Override
    public Optional<String> slug() {
      return Optional.of("plimsoll");
    }

    @Override
    public List<Integer> pullRequests(long repository, String head, Optional<String> externalId) {
      return List.of();
    }
  }
}
