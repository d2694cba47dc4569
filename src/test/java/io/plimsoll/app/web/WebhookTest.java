package io.plimsoll.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.web.RawClient.Answer;
import io.plimsoll.inbox.Acceptance;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.StoreFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The webhook over real sockets: what is acknowledged, what is refused, and that a refusal stores
/// nothing.
final class WebhookTest {
  private final FakeStore store = new FakeStore();
  private final Serving serving = Serving.open(store, new Gate());

  @AfterEach
  void close() {
    serving.close();
  }

  @Test
  void aSignedDeliveryIsStoredAndThenAcknowledged() throws IOException {
    Answer answer = send(delivery("d-1"));
    assertEquals(202, answer.status());
    assertEquals("", answer.body());
    assertEquals(List.of("d-1"), store.ids());
  }

  @Test
  void theSameInChunks() throws IOException {
    try (RawClient client = serving.client()) {
      assertEquals(202, client.send(delivery("d-1").chunked(100)).answer().status());
    }
    assertEquals(List.of("d-1"), store.ids());
  }

  @Test
  void oneConnectionServesManyDeliveries() throws IOException {
    try (RawClient client = serving.client()) {
      for (String id : List.of("d-1", "d-2", "d-3")) {
        Post post = delivery(id);
        assertEquals(202, client.send(post.head()).send(post.body()).answer().status());
      }
    }
    assertEquals(List.of("d-1", "d-2", "d-3"), store.ids());
  }

  @Test
  void aDeliveryThatWasThereBeforeIsAcknowledged() throws IOException {
    store.answers = Acceptance.DUPLICATE;
    assertEquals(202, send(delivery("d-1")).status());
  }

  @Test
  void anUnknownEventIsAcknowledgedAndDropped() throws IOException {
    assertEquals(202, send(Post.of("star", "d-1", Payloads.OPENED)).status());
    assertEquals(List.of(), store.ids());
  }

  @Test
  void noSignatureIsNoEntry() throws IOException {
    refused(401, delivery("d-1").without("X-Hub-Signature-256"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha1=0123456789012345678901234567890123456789",
        "sha256=",
        "sha256=00",
        "sha256=GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "sha256=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void aWrongSignatureIsNoEntry(String signature) throws IOException {
    refused(401, delivery("d-1").with("X-Hub-Signature-256", signature));
  }

  @Test
  void aSignatureByAnotherSecretIsNoEntry() throws IOException {
    Post post = delivery("d-1");
    refused(401, post.with("X-Hub-Signature-256", Post.sign(post.body(), "guess")));
  }

  @Test
  void theSignatureIsOfTheBytesAndNotOfTheirMeaning() throws IOException {
    Post spaced = Post.of("pull_request", "d-1", Payloads.OPENED + " ");
    Post plain = delivery("d-1");
    refused(401, spaced.with("X-Hub-Signature-256", Post.sign(plain.body(), Post.SECRET)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-GitHub-Event", "X-GitHub-Delivery", "Content-Type"})
  void aMissingHeaderIsNoDelivery(String header) throws IOException {
    refused(400, delivery("d-1").without(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void anotherTypeIsNoDelivery(String type) throws IOException {
    refused(400, delivery("d-1").with("Content-Type", type));
  }

  @Test
  void theTypeMayTellItsCharset() throws IOException {
    Post post = delivery("d-1").with("Content-Type", "application/json; charset=utf-8");
    assertEquals(202, send(post).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "identity"})
  void anEncodedBodyIsNoDelivery(String encoding) throws IOException {
    refused(400, delivery("d-1").with("Content-Encoding", encoding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d 1", "d/1", "d'1", "%00"})
  void aHostileIdIsNoDelivery(String id) throws IOException {
    refused(400, delivery("d-1").with("X-GitHub-Delivery", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pull_Request", "pull request", "../etc/passwd"})
  void aHostileEventIsNoDelivery(String event) throws IOException {
    refused(400, delivery("d-1").with("X-GitHub-Event", event));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"action\":\"opened\"}"})
  void aSignedPayloadThatIsNoneOfGitHubsIsRefused(String body) throws IOException {
    refused(400, Post.of("pull_request", "d-1", body));
  }

  @Test
  void whatIsAnnouncedTooLargeIsNotRead() throws IOException {
    try (RawClient client = serving.client()) {
      Post post = delivery("d-1").with("Content-Length", "26214401");
      Answer answer = client.send(post.head()).answer();
      assertEquals(413, answer.status());
      assertTrue(client.isClosed());
    }
  }

  @Test
  void headersAreJudgedBeforeTheBodyComes() throws IOException {
    try (RawClient client = serving.client()) {
      Post post = delivery("d-1").without("X-Hub-Signature-256");
      assertEquals(401, client.send(post.head()).send("{").answer().status());
    }
  }

  @Test
  void aRefusedBodyDoesNotSpoilTheConnection() throws IOException {
    try (RawClient client = serving.client()) {
      Post bad = delivery("d-1").without("X-Hub-Signature-256");
      assertEquals(401, client.send(bad.head()).send(bad.body()).answer().status());
      Post good = delivery("d-2");
      assertEquals(202, client.send(good.head()).send(good.body()).answer().status());
    }
  }

  @Test
  void aBodyThatBreaksOffStoresNothing() throws IOException {
    try (RawClient client = serving.client()) {
      client.send(delivery("d-1").head()).send("{\"action\":");
    }
    assertEquals(202, send(delivery("d-2")).status());
    assertEquals(List.of("d-2"), store.ids());
  }

  @Test
  void whileTheStoreIsBusyNothingIsAcknowledged() throws IOException {
    store.answers = Acceptance.BUSY;
    assertEquals(503, send(delivery("d-1")).status());
  }

  @Test
  void whatTheStoreDidNotTakeIsNotAcknowledged() throws IOException {
    store.fails = true;
    assertEquals(503, send(delivery("d-1")).status());
  }

  @Test
  void aClosedGateLetsNobodyIn() throws IOException, InterruptedException {
    assertTrue(serving.gate().close(Duration.ofSeconds(5)));
    assertEquals(503, send(delivery("d-1")).status());
    assertEquals(List.of(), store.ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void onlyPostIsADelivery(String method) throws IOException {
    try (RawClient client = serving.client()) {
      String request = method + " /webhook HTTP/1.1\r\nHost: localhost\r\n\r\n";
      assertEquals(405, client.send(request).answer().status());
    }
  }

  @Test
  void anAnswerTellsNothingOfTheServer() throws IOException {
    Answer answer = send(delivery("d-1"));
    assertFalse(answer.headers().contains("server:"), answer.headers());
    assertFalse(answer.headers().contains("date:"), answer.headers());
  }

  private void refused(int status, Post post) throws IOException {
    assertEquals(status, send(post).status());
    assertEquals(List.of(), store.ids());
  }

  private Answer send(Post post) throws IOException {
    try (RawClient client = serving.client()) {
      return client.send(post.head()).send(post.body()).answer();
    }
  }

  private static Post delivery(String id) {
    return Post.of("pull_request", id, Payloads.OPENED);
  }

  /// A store that says what it is told to.
  static final class FakeStore {
    private final List<Delivery> stored = new CopyOnWriteArrayList<>();
    volatile Acceptance answers = Acceptance.STORED;
    volatile boolean fails;

    Acceptance accept(Delivery delivery) {
      if (fails) {
        throw new StoreFailure("The disk is full");
      }
      if (answers == Acceptance.STORED) {
        stored.add(delivery);
      }
      return answers;
    }

    List<String> ids() {
      return stored.stream().map(Delivery::id).toList();
    }
  }
}
