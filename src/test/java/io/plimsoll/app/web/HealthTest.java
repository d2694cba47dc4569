package io.plimsoll.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.web.RawClient.Answer;
import io.plimsoll.app.web.WebhookTest.FakeStore;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the main port tells of the service's health: one word.
final class HealthTest {
  private final Serving serving = Serving.open(new FakeStore(), new Gate());

  @AfterEach
  void close() {
    serving.close();
  }

  @Test
  void whatLivesSaysSo() throws IOException {
    says(200, "UP", serving.get("/health/liveness"));
  }

  @Test
  void whatIsWellIsReady() throws IOException {
    says(200, "UP", serving.get("/health/readiness"));
  }

  @Test
  void whatIsNotWellLivesButIsNotReady() throws IOException {
    serving.feels("store", false);
    says(503, "DOWN", serving.get("/health/readiness"));
    says(200, "UP", serving.get("/health/liveness"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/metrics", "/prometheus", "/beans", "/env", "/routes"})
  void nothingElseIsThere(String path) throws IOException {
    assertEquals(404, serving.get(path).status());
  }

  @Test
  void withoutAnAppTheWebhookIsClosed() throws IOException {
    try (Serving without = Serving.withoutApp();
        RawClient client = without.client()) {
      Post post = Post.of("ping", "d-1", "{}");
      assertEquals(503, client.send(post.head()).send(post.body()).answer().status());
    }
  }

  private static void says(int status, String word, Answer answer) {
    assertEquals(status, answer.status());
    assertEquals("{\"status\":\"" + word + "\"}", answer.body());
  }
}
