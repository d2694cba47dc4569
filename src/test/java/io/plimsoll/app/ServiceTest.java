package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.web.Payloads;
import io.plimsoll.app.web.Post;
import io.plimsoll.github.remote.Keys;
import io.plimsoll.inbox.StoreAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service as a whole, from its start to its end.
final class ServiceTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private SlowGitHub gitHub;

  @BeforeEach
  void open() throws IOException {
    gitHub = new SlowGitHub();
  }

  @AfterEach
  void close() {
    gitHub.close();
    client.close();
  }

  @Test
  void itIsReadyAndAnswers() throws IOException, InterruptedException {
    try (Service service = start()) {
      assertEquals(200, get(service.port(), "/health/readiness"));
      assertEquals(202, deliver(service, "d-1"));
      assertEquals(202, deliver(service, "d-1"));
      String metrics = text(service.managementPort(), "/metrics");
      assertTrue(metrics.contains("plimsoll_deliveries_total{outcome=\"stored\"} 1.0"), metrics);
      assertTrue(metrics.contains("plimsoll_deliveries_total{outcome=\"duplicate\"} 1.0"), metrics);
      gitHub.answer();
    }
  }

  @Test
  void deliveriesMakeJobsWhichAskGitHub() throws IOException, InterruptedException {
    try (Service service = start()) {
      assertEquals(202, deliver(service, "d-1"));
      gitHub.awaitQuestion();
      assertTrue(text(service.managementPort(), "/metrics").contains("state=\"running\"} 1.0"));
      gitHub.answer();
    }
  }

  @Test
  void aStopLetsACallEndAndNothingBegin() throws IOException, InterruptedException {
    Service service = start();
    deliver(service, "d-1");
    gitHub.awaitQuestion();
    Thread stop = Thread.ofVirtual().start(service::close);
    while (get(service.port(), "/health/readiness") == 200) {
      Thread.onSpinWait();
    }
    while (deliver(service, "d-2") != 503) {
      Thread.onSpinWait();
    }
    assertTrue(stop.isAlive());
    gitHub.answer();
    assertTrue(stop.join(Duration.ofSeconds(30)));
    assertThrows(ConnectException.class, () -> get(service.port(), "/health/liveness"));
  }

  @Test
  void whatWasAcknowledgedIsWorkedOffAfterTheNextStart() throws IOException, InterruptedException {
    String away = "http://127.0.0.1:1";
    try (Service service = start(away)) {
      assertEquals(202, deliver(service, "d-1"));
    }
    try (Service service = start()) {
      assertTrue(service.port() > 0);
      gitHub.awaitQuestion();
      gitHub.answer();
    }
  }

  @Test
  void withoutGitHubDeliveriesAreTakenAndHealthSaysWhatIsMissing()
      throws IOException, InterruptedException {
    try (Service service = start("http://127.0.0.1:1")) {
      assertEquals(200, get(service.port(), "/health/readiness"));
      assertEquals(
          "{\"status\":\"UP\",\"parts\":{\"app\":\"UP\",\"github\":\"DOWN\",\"jobs\":\"UP\","
              + "\"store\":\"UP\",\"webhook\":\"UP\"}}",
          text(service.managementPort(), "/health"));
    }
  }

  @Test
  void twoStopsAreOne() {
    Service service = start();
    service.close();
    service.close();
  }

  private Service start() {
    return start(gitHub.api());
  }

  private Service start(String api) {
    AppSettings app = new AppSettings(12, Keys.read(Keys.PKCS8), Post.SECRET);
    ServiceSettings settings =
        new ServiceSettings(
            "127.0.0.1",
            0,
            0,
            new StoreAddress.Embedded(folder.resolve("data")),
            URI.create(api),
            api,
            Optional.empty(),
            Optional.of(app));
    return Service.start(settings, InstantSource.system());
  }

  private int deliver(Service service, String id) throws IOException, InterruptedException {
    String body = Payloads.OPENED;
    HttpRequest request =
        request(service.port(), "/webhook")
            .header("Content-Type", "application/json")
            .header("X-GitHub-Event", "pull_request")
            .header("X-GitHub-Delivery", id)
            .header(
                "X-Hub-Signature-256",
                Post.sign(body.getBytes(StandardCharsets.UTF_8), Post.SECRET))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private int get(int port, String path) throws IOException, InterruptedException {
    return client.send(request(port, path).build(), BodyHandlers.discarding()).statusCode();
  }

  private String text(int port, String path) throws IOException, InterruptedException {
    return client.send(request(port, path).build(), BodyHandlers.ofString()).body();
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofSeconds(30));
  }
}
