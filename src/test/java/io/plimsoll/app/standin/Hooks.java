package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sends events, signed, and remembers what became of each.
final class Hooks implements AutoCloseable {
  private final StandInGitHub gitHub;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final List<Delivered> delivered = new ArrayList<>();
  private Optional<URI> address = Optional.empty();
  private String secret = "";
  private int lost;

  Hooks(StandInGitHub gitHub) {
    this.gitHub = gitHub;
  }

  /// Where events go from now on.
  synchronized void to(URI webhook, String signedWith) {
    address = Optional.of(webhook);
    secret = signedWith;
  }

  /// The next events do not arrive.
  synchronized void lose(int events) {
    lost = events;
  }

  /// Sends an event and waits for the answer.
  Delivered send(String event, Repository repository, ObjectNode payload) {
    ObjectNode whole = payload.deepCopy();
    whole.set("repository", repository.json());
    whole.putObject("installation").put("id", repository.installation);
    if (!whole.has("sender")) {
      whole.set("sender", Payloads.person(new Person("dana", false)));
    }
    return sendBare(event, repository.id, whole);
  }

  /// Sends an event that is about no repository.
  Delivered sendBare(String event, long repository, ObjectNode payload) {
    String guid = UUID.randomUUID().toString();
    return remember(
        new Delivered(
            gitHub.nextId(),
            guid,
            gitHub.now(),
            false,
            post(event, guid, payload.toString()),
            event,
            repository,
            payload));
  }

  /// Sends an event once more.
  Delivered repeat(Delivered earlier) {
    int status = post(earlier.event(), earlier.guid(), earlier.payload().toString());
    return remember(earlier.repeated(gitHub.nextId(), gitHub.now(), status));
  }

  void repeatLater(Delivered earlier) {
    Thread.ofVirtual().start(() -> repeat(earlier));
  }

  private synchronized Delivered remember(Delivered one) {
    delivered.add(one);
    return one;
  }

  /// All attempts, oldest first.
  synchronized List<Delivered> all() {
    return List.copyOf(delivered);
  }

  Delivered last() {
    return all().getLast();
  }

  synchronized Delivered lastOf(Repository repository) {
    return delivered.reversed().stream()
        .filter(one -> one.repository() == repository.id)
        .findFirst()
        .orElseThrow();
  }

  /// How many attempts were acknowledged.
  synchronized int accepted() {
    return (int) delivered.stream().filter(Delivered::isAccepted).count();
  }

  private int post(String event, String guid, String body) {
    Optional<HttpRequest> request = request(event, guid, body);
    if (request.isEmpty()) {
      return 0;
    }
    try {
      return client.send(request.get(), BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Optional<HttpRequest> request(String event, String guid, String body) {
    if (lost > 0) {
      lost--;
      return Optional.empty();
    }
    return address.map(uri ->
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("User-Agent", "GitHub-Hookshot/1")
            .header("X-GitHub-Event", event)
            .header("X-GitHub-Delivery", guid)
            .header("X-GitHub-Hook-Installation-Target-Type", "integration")
            .header("X-GitHub-Hook-Installation-Target-ID", "" + StandInGitHub.APP_ID)
            .header("X-Hub-Signature-256", "sha256=" + sign(secret, body))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  static String sign(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
