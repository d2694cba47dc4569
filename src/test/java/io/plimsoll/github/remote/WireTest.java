package io.plimsoll.github.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.github.Failure;
import io.plimsoll.github.Failure.Cause;
import io.plimsoll.github.Failure.GiveUp;
import io.plimsoll.github.Failure.Reason;
import io.plimsoll.github.Failure.Retry;
import io.plimsoll.github.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireTest {
  private static final Secret TOKEN = new Secret("ghs_token");

  private final GitHubStub stub = new GitHubStub();
  private final RemoteSettings settings = stub.settings();

  @AfterEach
  void close() {
    stub.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/app",
        "http://127.0.0.1:1/app",
        "https://127.0.0.1/app",
        "http://169.254.169.254/latest"
      })
  void aTokenGoesToNoOtherHost(String address) {
    URI uri = URI.create(address);
    assertEquals(
        new GiveUp(Reason.MOVED, 0, "another host: " + uri.getHost()),
        failure(settings, Request.get(uri)));
    assertEquals(0, stub.log.size());
  }

  @Test
  void aRedirectionIsAnAnswerAndNotFollowed() {
    stub.on("GET", "/app", json(302, "{}").withHeader("Location", "https://evil.example/"));
    assertEquals(302, wire(settings).send(request("/app"), TOKEN).status());
    assertEquals(Map.of("GET /app 302", 1), stub.log.counts());
  }

  @Test
  void anAnswerIsReadUpToItsLimit() {
    stub.on("GET", "/app", aResponse().withBody("12345678"));
    URI uri = request("/app").uri();
    Request eight = new Request("GET", uri, Map.of(), "", 8);
    assertArrayEquals(
        new byte[] {'1', '2', '3', '4', '5', '6', '7', '8'},
        wire(settings).send(eight, TOKEN).body());
    Request seven = new Request("GET", uri, Map.of(), "", 7);
    assertEquals(new GiveUp(Reason.TOO_LARGE, 200, "too large"), failure(settings, seven));
  }

  @Test
  void aSlowAnswerIsGivenUpInTime() {
    stub.on("GET", "/app", json(200, "{}").withFixedDelay(3_000));
    RemoteSettings hasty =
        new RemoteSettings(
            settings.api(), "42", settings.key(), Duration.ofSeconds(5), Duration.ofMillis(100));
    Failure failure = failure(hasty, request("/app"));
    assertEquals(Cause.NETWORK, ((Retry) failure).cause());
    assertEquals(Map.of("GET /app 0", 1), stub.log.counts());
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com, https://api.github.com/graphql",
    "https://api.github.com/, https://api.github.com/graphql",
    "https://ghe.example/api/v3, https://ghe.example/api/graphql",
    "https://ghe.example/api/v3/, https://ghe.example/api/graphql"
  })
  void graphQlLiesBesideTheApi(URI api, URI graphQl) {
    assertEquals(graphQl, RemoteSettings.of(api, "42", settings.key()).graphQl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.github.com", "ftp://h/", "https:///x", "file:///etc/passwd"})
  void whatIsNoAddressIsRefused(URI api) {
    assertThrows(
        IllegalArgumentException.class, () -> RemoteSettings.of(api, "42", settings.key()));
  }

  @ParameterizedTest
  @CsvSource({
    "/repos/acme/web/pulls/3/files?page=2, /repos/{owner}/{repo}/pulls/{}/files",
    "/repos/acme/web/compare/a...b, /repos/{owner}/{repo}/compare/{}",
    "/repos/acme/web/collaborators/max/permission,"
        + " /repos/{owner}/{repo}/collaborators/{}/permission",
    "/app/installations/7/access_tokens, /app/installations/{}/access_tokens",
    "/app, /app"
  })
  void routesLeaveOutWhatVaries(String path, String route) {
    URI home = URI.create("https://ghe.example/api/v3");
    assertEquals(route, Route.of(home, URI.create(home + path)));
  }

  private Request request(String path) {
    return Request.get(URI.create(settings.api() + path));
  }

  private Wire wire(RemoteSettings to) {
    return new Wire(to, stub.log);
  }

  private Failure failure(RemoteSettings to, Request request) {
    return assertThrows(RefusedException.class, () -> wire(to).send(request, TOKEN)).failure();
  }
}
