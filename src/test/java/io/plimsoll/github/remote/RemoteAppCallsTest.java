package io.plimsoll.github.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.AppCalls;
import io.plimsoll.github.Delivery;
import io.plimsoll.github.DeliveryPage;
import io.plimsoll.github.Done;
import io.plimsoll.github.Installation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RemoteAppCallsTest {
  private final GitHubStub stub = new GitHubStub();
  private final AppCalls app = stub.connect().app();

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void deliveriesComeAPageAtATime() {
    String next = "<https://h/app/hook/deliveries?per_page=100&cursor=v1_12%3D>; rel=\"next\"";
    stub.on(
        "GET",
        "/app/hook/deliveries",
        json(
                200,
                """
                [{"id": 9000000001, "guid": "g", "delivered_at": "2026-11-22T09:00:00Z",
                  "redelivery": true, "status_code": 502, "event": "push", "action": null,
                  "installation_id": 7, "repository_id": null}]
                """)
            .withHeader("link", next));
    DeliveryPage page = app.deliveries(Optional.of("v1_11="), true).orThrow();
    assertEquals(
        new DeliveryPage(
            List.of(
                new Delivery(
                    9_000_000_001L,
                    "g",
                    Instant.parse("2026-11-22T09:00:00Z"),
                    true,
                    502,
                    "push",
                    Optional.empty(),
                    OptionalLong.of(7),
                    OptionalLong.empty())),
            Optional.of("v1_12=")),
        page);
  }

  @Test
  void theLastPageHasNoNext() {
    stub.on("GET", "/app/hook/deliveries", json(200, "[]"));
    assertEquals(
        new DeliveryPage(List.of(), Optional.empty()),
        app.deliveries(Optional.empty(), false).orThrow());
  }

  @Test
  void whatWasDeliveredCanBeReadAgain() {
    stub.on(
        "GET",
        "/app/hook/deliveries/5",
        json(
            200,
            """
            {"id": 5, "guid": "g", "status_code": 502,
             "request": {"headers": {}, "payload": {"action": "opened", "number": 4}},
             "response": {"headers": {}, "payload": null}}
            """));
    assertEquals("{\"action\":\"opened\",\"number\":4}", app.payload(5).orThrow());
  }

  @Test
  void aRedeliveryIsAskedFor() {
    stub.on(
        "POST",
        "/app/hook/deliveries/5/attempts",
        aResponse().withStatus(202).withHeader("Content-Type", "application/json").withBody("{}"));
    assertEquals(Done.DONE, app.redeliver(5).orThrow());
  }

  @Test
  void installationsTellWhatTheyGrant() {
    stub.on(
        "GET",
        "/app/installations/7",
        json(
            200,
            """
            {"id": 7, "account": {"login": "acme"}, "suspended_at": "2026-11-22T09:00:00Z",
             "permissions": {"checks": "write"}}
            """));
    assertEquals(
        new Installation(7, "acme", true, Map.of("checks", "write")),
        app.installation(7).orThrow());
  }
}
