package io.plimsoll.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The door for whoever watches the service: metrics, and health in detail. It is open to this
/// machine alone, and is a server of its own, so that it answers while the other one is crowded.
public final class Management implements AutoCloseable {
  private static final int WAITING = 16;

  private final HttpServer server;
  private final ExecutorService threads;

  private Management(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Opens the door.
  ///
  /// @param port 0 for any that is free
  public static Management open(int port, Metrics metrics, Health health) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, WAITING);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/metrics", exchange -> metrics(exchange, metrics));
    server.createContext("/health", exchange -> health(exchange, health));
    server.start();
    return new Management(server, threads);
  }

  /// The port that was taken.
  public int port() {
    return server.getAddress().getPort();
  }

  private static void metrics(HttpExchange exchange, Metrics metrics) throws IOException {
    answer(exchange, "/metrics", 200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
  }

  private static void health(HttpExchange exchange, Health health) throws IOException {
    Map<String, Boolean> parts = new TreeMap<>(health.parts());
    boolean well = health.isReady();
    String members =
        parts.entrySet().stream()
            .map(part -> "\"" + part.getKey() + "\":\"" + word(part.getValue()) + "\"")
            .collect(Collectors.joining(","));
    String json = "{\"status\":\"" + word(well) + "\",\"parts\":{" + members + "}}";
    answer(exchange, "/health", well ? 200 : 503, "application/json", json);
  }

  private static String word(boolean well) {
    return well ? "UP" : "DOWN";
  }

  /// A context answers for every path that begins like its own; only its own is one of ours.
  private static void answer(
      HttpExchange exchange, String path, int status, String type, String text) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
      } else {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
