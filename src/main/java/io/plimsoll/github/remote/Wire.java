package io.plimsoll.github.remote;

import io.plimsoll.github.CallObserver;
import io.plimsoll.github.Failure;
import io.plimsoll.github.RefusedException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one way out: every request of the adapter, the client library's among them, goes through
/// here, to the one host that is set, and follows no redirection.
final class Wire {
  private static final String AGENT = "plimsoll";

  /// The version of the REST API that both the client library and the thin client speak.
  private static final String VERSION = "2022-11-28";

  private final URI home;
  private final Duration answer;
  private final HttpClient client;
  private final CallObserver observer;

  Wire(RemoteSettings settings, CallObserver observer) {
    this.home = settings.api();
    this.answer = settings.answer();
    this.observer = observer;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(version(home))
            .build();
  }

  /// Without encryption HTTP/2 begins with a question that small servers do not understand.
  private static HttpClient.Version version(URI home) {
    return "https".equals(home.getScheme())
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  /// Sends a request and waits for the whole answer, of whatever status.
  ///
  /// @throws RefusedException when none comes, or it is too large
  Reply send(Request request, Secret token) {
    demandHome(request.uri());
    long start = System.nanoTime();
    HttpResponse<Optional<byte[]>> response;
    try {
      response = await(request, token);
    } catch (RefusedException refused) {
      observe(request, 0, start, OptionalInt.empty());
      throw refused;
    }
    Reply reply = reply(response);
    observe(request, reply.status(), start, reply.number("x-ratelimit-remaining"));
    return reply;
  }

  private HttpResponse<Optional<byte[]>> await(Request request, Secret token) {
    CompletableFuture<HttpResponse<Optional<byte[]>>> coming =
        client.sendAsync(http(request, token), _ -> new BoundedBody(request.maxReply()));
    try {
      return coming.get(answer.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      coming.cancel(true);
      throw broken("no answer within " + answer);
    } catch (ExecutionException e) {
      throw broken(String.valueOf(e.getCause()));
    } catch (InterruptedException _) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw broken("interrupted");
    }
  }

  private HttpRequest http(Request request, Secret token) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(request.uri())
            .timeout(answer)
            .setHeader("User-Agent", AGENT)
            .setHeader("X-GitHub-Api-Version", VERSION);
    request.headers().forEach(http::setHeader);
    http.setHeader("Authorization", "Bearer " + token.reveal());
    if (!request.body().isEmpty()) {
      http.setHeader("Content-Type", "application/json");
    }
    return http.method(request.method(), publisher(request.body())).build();
  }

  private static BodyPublisher publisher(String body) {
    return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  private static Reply reply(HttpResponse<Optional<byte[]>> response) {
    byte[] body =
        response
            .body()
            .orElseThrow(() ->
                new RefusedException(
                    new Failure.GiveUp(
                        Failure.Reason.TOO_LARGE, response.statusCode(), "too large")));
    return new Reply(response.statusCode(), response.headers(), body);
  }

  private void demandHome(URI uri) {
    boolean same =
        home.getScheme().equals(uri.getScheme())
            && home.getHost().equals(uri.getHost())
            && home.getPort() == uri.getPort();
    if (!same) {
      throw new RefusedException(
          new Failure.GiveUp(Failure.Reason.MOVED, 0, "another host: " + uri.getHost()));
    }
  }

  private void observe(Request request, int status, long start, OptionalInt remaining) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    String route = Route.of(home, request.uri());
    observer.observe(new CallObserver.Call(request.method(), route, status, elapsed, remaining));
  }

  private static RefusedException broken(String what) {
    return new RefusedException(
        new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, Redaction.of(what)));
  }
}
