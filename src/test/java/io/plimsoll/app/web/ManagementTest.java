package io.plimsoll.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.web.RawClient.Answer;
import io.plimsoll.github.CallObserver.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Metrics, and health in detail.
final class ManagementTest {
  private final Map<String, Boolean> parts = new ConcurrentHashMap<>();
  private final Metrics metrics = new Metrics();
  private Management management;

  @BeforeEach
  void open() throws IOException {
    parts.putAll(Map.of("store", true, "jobs", true));
    management = Management.open(0, metrics, new Told(parts));
  }

  @AfterEach
  void close() {
    management.close();
    metrics.close();
  }

  @Test
  void everyPartIsNamed() throws IOException {
    Answer answer = get("/health");
    assertEquals(200, answer.status());
    assertEquals("{\"status\":\"UP\",\"parts\":{\"jobs\":\"UP\",\"store\":\"UP\"}}", answer.body());
  }

  @Test
  void aPartThatIsNotWellIsNamed() throws IOException {
    parts.put("store", false);
    Answer answer = get("/health");
    assertEquals(503, answer.status());
    assertEquals(
        "{\"status\":\"DOWN\",\"parts\":{\"jobs\":\"UP\",\"store\":\"DOWN\"}}", answer.body());
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyOutcomeOfADeliveryIsCounted(Verdict verdict) throws IOException {
    metrics.delivery(verdict);
    metrics.delivery(verdict);
    String outcome = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    shows("plimsoll_deliveries_total{outcome=\"" + outcome + "\"} 2.0");
  }

  @Test
  void aRunIsTimed() throws IOException {
    metrics.run("pull-request", "done", Duration.ofMillis(150));
    shows("plimsoll_job_runs_seconds_count{kind=\"pull-request\",outcome=\"done\"} 1");
    shows("plimsoll_job_runs_seconds_sum{kind=\"pull-request\",outcome=\"done\"} 0.15");
  }

  @Test
  void aCallToGitHubIsTimedByItsKindAndStatus() throws IOException {
    metrics.observe(new Call("GET", "/app", 200, Duration.ofMillis(20), OptionalInt.of(4_999)));
    shows("plimsoll_github_calls_seconds_count{method=\"GET\",route=\"/app\",status=\"200\"} 1");
    shows("plimsoll_github_remaining 4999.0");
  }

  @Test
  void aNumberIsAskedForWhenSomebodyLooks() throws IOException {
    metrics.gauge("plimsoll.jobs", "Jobs", parts::size, "state", "waiting");
    shows("plimsoll_jobs{state=\"waiting\"} 2.0");
    parts.clear();
    shows("plimsoll_jobs{state=\"waiting\"} 0.0");
  }

  @ParameterizedTest
  @CsvSource({"/, 404", "/metrics/, 404", "/healthy, 404", "/metricsx, 404", "/webhook, 404"})
  void nothingElseIsThere(String path, int status) throws IOException {
    assertEquals(status, get(path).status());
  }

  @Test
  void nothingIsWritten() throws IOException {
    try (RawClient client = new RawClient(management.port())) {
      String request = "POST /metrics HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";
      Answer answer = client.send(request).answer();
      assertEquals(405, answer.status());
      assertTrue(answer.headers().contains("allow: get"), answer.headers());
    }
  }

  private void shows(String line) throws IOException {
    String text = get("/metrics").body();
    assertTrue(text.lines().anyMatch(line::equals), text);
  }

  private Answer get(String path) throws IOException {
    try (RawClient client = new RawClient(management.port())) {
      return client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();
    }
  }

  private record Told(Map<String, Boolean> parts) implements Health {
    @Override
    public boolean isReady() {
      return !parts.containsValue(false);
    }
  }
}
