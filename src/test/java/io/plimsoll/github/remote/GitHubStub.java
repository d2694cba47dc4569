package io.plimsoll.github.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.WriteLimit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A GitHub that answers as it is told. Every request that it got and every answer that it was
/// given is held to GitHub's own description when it is closed.
final class GitHubStub implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final InstalledRepository WEB = InstalledRepository.of(7, 9, "acme", "web");
  static final String TOKEN = "ghs_123_eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2lnbmF0dXJl";
  private static final String TOKENS = "/api/v3/app/installations/7/access_tokens";

  final CallLog log = new CallLog();
  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  GitHubStub() {
    server.start();
    server.stubFor(
        any(anyUrl()).atPriority(10).willReturn(json(404, "{\"message\":\"Not Found\"}")));
    tokenUntil(NOW.plusSeconds(3600));
  }

  void tokenUntil(Instant end) {
    server.stubFor(
        post(urlPathEqualTo(TOKENS))
            .willReturn(
                json(201, "{\"token\":\"%s\",\"expires_at\":\"%s\"}".formatted(TOKEN, end))));
  }

  RemoteSettings settings() {
    return new RemoteSettings(
        URI.create(server.baseUrl() + "/api/v3"),
        "42",
        Keys.read(Keys.PKCS8),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5));
  }

  RemoteGitHub connect() {
    return connect(WriteLimit.none(), _ -> {});
  }

  RemoteGitHub connect(WriteLimit limit, Pause pause) {
    return RemoteGitHub.connect(settings(), limit, log, () -> NOW, pause);
  }

  /// Answers a path of the repository, with any query.
  void on(String method, String path, ResponseDefinitionBuilder answer) {
    String url = "/api/v3" + path + "(\\?.*)?";
    server.stubFor(request(method, urlMatching(url)).willReturn(answer));
  }

  void onGraphQl(ResponseDefinitionBuilder answer) {
    server.stubFor(post(urlPathEqualTo("/api/graphql")).willReturn(answer));
  }

  /// Answers a GraphQL document with this text in it before any other.
  void onGraphQlWith(String text, ResponseDefinitionBuilder answer) {
    server.stubFor(
        post(urlPathEqualTo("/api/graphql"))
            .atPriority(1)
            .withRequestBody(containing(text))
            .willReturn(answer));
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  /// The bodies of requests to a path, oldest first.
  List<String> sent(String method, String path) {
    return events().reversed().stream()
        .map(ServeEvent::getRequest)
        .filter(r -> r.getMethod().getName().equals(method))
        .filter(r -> r.getUrl().replaceFirst("\\?.*", "").endsWith(path))
        .map(r -> r.getBodyAsString())
        .toList();
  }

  /// A header of the newest request.
  String lastHeader(String name) {
    return String.valueOf(events().getFirst().getRequest().getHeader(name));
  }

  private List<ServeEvent> events() {
    return server.getAllServeEvents();
  }

  @Override
  public void close() {
    List<ServeEvent> all = events();
    server.stop();
    Contract.check(all);
  }
}
