package io.plimsoll.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.web.WebhookTest.FakeStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What many, large, slow and hostile requests may do.
final class LimitsTest {
  private final FakeStore store = new FakeStore();

  @Test
  void aLargeBodyIsReadInPieces() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      Post post = large("d-1", 3_000_000);
      assertEquals(202, client.send(post.head()).send(post.body()).answer().status());
      assertEquals(List.of("d-1"), store.ids());
      assertEquals(0, serving.gate().held());
    }
  }

  @Test
  void aBodyInChunksEndsWhereTheRoomEnds() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(100_000, 8));
        RawClient client = serving.client()) {
      Post post = large("d-1", 150_000);
      assertEquals(503, client.send(post.chunked(8_000)).answer().status());
      assertEquals(List.of(), store.ids());
    }
  }

  /// Nobody announced how long it would be.
  @Test
  void aBodyInChunksEndsWhereGitHubsOwnLimitIs() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      Post post = large("d-1", Gate.LARGEST + 1);
      assertEquals(413, client.send(post.chunked(60_000)).answer().status());
      assertEquals(List.of(), store.ids());
    }
  }

  @Test
  void whatIsLargerThanTheRoomIsNotRead() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(100_000, 8));
        RawClient client = serving.client()) {
      Post post = large("d-1", 150_000);
      assertEquals(503, client.send(post.head()).answer().status());
    }
  }

  @Test
  void whoAnnouncesMuchAndSendsNothingTakesNoRoom() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(200_000, 8));
        RawClient idle = serving.client();
        RawClient other = serving.client();
        RawClient client = serving.client()) {
      idle.send(large("d-1", 150_000).head());
      other.send(large("d-2", 150_000).head());
      Post post = large("d-3", 60_000);
      assertEquals(202, client.send(post.head()).send(post.body()).answer().status());
    }
  }

  @Test
  void onlySoManyRequestsAreReadAtOnce() throws IOException, InterruptedException {
    Gate gate = new Gate(1_000_000, 1);
    try (Serving serving = Serving.open(store, gate);
        RawClient first = serving.client();
        RawClient second = serving.client()) {
      first.send(large("d-1", 1_000).head()).send("{");
      while (gate.held() == 0) {
        Thread.onSpinWait();
      }
      Post post = large("d-2", 1_000);
      assertEquals(503, second.send(post.head()).send(post.body()).answer().status());
    }
  }

  @Test
  void headersThatTrickleAreGivenUp() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(), Serving.hurried());
        RawClient client = serving.client()) {
      assertTrue(client.send("POST /webhook HTTP/1.1\r\nHost: loc").isClosed());
    }
  }

  @Test
  void aBodyThatTricklesIsGivenUp() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(), Serving.hurried());
        RawClient client = serving.client()) {
      Post post = Post.of("pull_request", "d-1", Payloads.OPENED);
      assertTrue(client.send(post.head()).send("{\"action\"").isClosed());
      assertEquals(List.of(), store.ids());
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(), Serving.hurried());
        RawClient client = serving.client()) {
      client.send("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertEquals(200, client.answer().status());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void aRefusedBodyThatNeverEndsIsGivenUp() throws IOException {
    try (Serving serving = Serving.open(store, new Gate(), Serving.hurried());
        RawClient client = serving.client()) {
      Post post = large("d-1", 1_000).without("X-Hub-Signature-256");
      assertEquals(401, client.send(post.head()).send("{").answer().status());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void onlySoManyConnectionsAreKept() throws IOException {
    try (Serving serving = Serving.open(store, new Gate())) {
      List<RawClient> clients = new ArrayList<>();
      try {
        for (int i = 0; i < Connections.MOST; i++) {
          clients.add(serving.client());
        }
        assertEquals(200, alive(clients.getLast()));
        try (RawClient oneMore = serving.client()) {
          assertTrue(oneMore.isClosed());
        }
      } finally {
        for (RawClient client : clients) {
          client.close();
        }
      }
    }
  }

  @Test
  void whoAsksBeforeSendingABodyIsToldToGoOn() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      Post post = large("d-1", 1_000).with("Expect", "100-continue");
      assertEquals(100, client.send(post.head()).answer().status());
      assertEquals(202, client.send(post.body()).answer().status());
    }
  }

  @Test
  void whoIsRefusedIsNotToldToGoOn() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      Post post = large("d-1", 1_000).with("Expect", "100-continue");
      Post unsigned = post.without("X-Hub-Signature-256");
      assertEquals(401, client.send(unsigned.head()).answer().status());
    }
  }

  @Test
  void aLongRequestLineIsRefused() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      String path = "/" + "a".repeat(5_000);
      int status = client.send("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n").answer().status();
      assertEquals(413, status);
    }
  }

  @Test
  void longHeadersAreRefused() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      Post post = large("d-1", 100).with("X-Long", "a".repeat(9_000));
      assertEquals(413, client.send(post.head()).answer().status());
    }
  }

  @Test
  void twoLengthsAreNoRequest() throws IOException {
    try (Serving serving = Serving.open(store, new Gate());
        RawClient client = serving.client()) {
      Post post = large("d-1", 100).with("content-length", "7");
      assertEquals(400, client.send(post.head()).send(post.body()).answer().status());
      assertEquals(List.of(), store.ids());
    }
  }

  @Test
  void aRefusalRepeatsNothingOfTheRequest() throws IOException {
    try (Serving serving = Serving.open(store, new Gate())) {
      RawClient.Answer answer = serving.get("/<script>alert(1)</script>");
      assertTrue(answer.status() == 400 || answer.status() == 404, "" + answer.status());
      assertEquals("", answer.body());
    }
  }

  private static int alive(RawClient client) throws IOException {
    return client
        .send("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .answer()
        .status();
  }

  /// A delivery whose payload has about this many bytes.
  private static Post large(String id, int bytes) {
    String body = Payloads.OPENED.strip();
    String padding = "\"padding\": \"" + "x".repeat(Math.max(0, bytes - body.length())) + "\",";
    return Post.of("pull_request", id, "{" + padding + body.substring(1));
  }
}
