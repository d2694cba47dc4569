package io.plimsoll.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A GitHub that says who the App is, and answers everything else when the test lets it: that it
/// knows nothing of it.
final class SlowGitHub implements AutoCloseable {
  private static final String IDENTITY =
      """
      {"id": 12, "slug": "plimsoll", "name": "Plimsoll", "permissions": {}, "events": []}
      """;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answers = new CountDownLatch(1);
  private final HttpServer server;

  SlowGitHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String api() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Waits until something is asked that has to wait.
  void awaitQuestion() throws InterruptedException {
    asked.await();
  }

  /// Answers from now on.
  void answer() {
    answers.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/app")) {
      send(exchange, 200, IDENTITY);
      return;
    }
    boolean isForReview = exchange.getRequestURI().getPath().endsWith("/access_tokens");
    if (isForReview) {
      asked.countDown();
      await();
    }
    send(exchange, 404, "{\"message\": \"Not Found\"}");
  }

  private void await() throws IOException {
    try {
      answers.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    answer();
    server.stop(0);
  }
}
