package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// The client library, speaking through a [Session]: it adds no token, sees no failure, and so
/// neither retries nor sleeps.
final class Library {
  private final Session session;
  private final InstalledRepository repository;

  Library(Session session, InstalledRepository repository) {
    this.session = session;
    this.repository = repository;
  }

  /// What the library does with a repository.
  @FunctionalInterface
  interface Use<T> {
    T of(GHRepository repository) throws IOException;
  }

  <T> T use(Use<T> use) {
    try {
      return use.of(repository());
    } catch (IOException e) {
      throw new RefusedException(
          new Failure.GiveUp(Failure.Reason.UNEXPECTED, 0, Redaction.of(String.valueOf(e))));
    }
  }

  /// The library's own repository object, made from what is known: to ask for it costs a call.
  private GHRepository repository() throws IOException {
    GitHub gitHub =
        new GitHubBuilder()
            .withEndpoint(session.uri("").toString())
            .withConnector(this::exchange)
            .build();
    ObjectNode known = Json.object();
    ObjectNode fields = known.putObject("repository");
    repository.id().ifPresent(id -> fields.put("id", id));
    fields.put("name", repository.name()).put("full_name", repository.fullName());
    fields.putObject("owner").put("login", repository.owner());
    return gitHub
        .parseEventPayload(new StringReader(Json.write(known)), GHEventPayload.Ping.class)
        .getRepository();
  }

  private GitHubConnectorResponse exchange(GitHubConnectorRequest wish) throws IOException {
    return new Answered(wish, session.exchange(request(wish)));
  }

  private static Request request(GitHubConnectorRequest wish) throws IOException {
    Map<String, String> headers = new HashMap<>();
    String accept = wish.header("Accept");
    headers.put("Accept", accept == null ? "application/vnd.github+json" : accept);
    InputStream body = wish.body();
    String text = body == null ? "" : text(body);
    return new Request(
        wish.method(), URI.create(wish.url().toString()), headers, text, Request.MAX_REPLY);
  }

  private static String text(InputStream body) throws IOException {
    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }

  /// An answer in the library's form.
  private static final class Answered extends GitHubConnectorResponse.ByteArrayResponse {
    private final byte[] body;

    Answered(GitHubConnectorRequest request, Reply reply) {
      super(request, reply.status(), reply.headers().map());
      this.body = reply.body();
    }

    @Override
    protected InputStream rawBodyStream() {
      return new ByteArrayInputStream(body);
    }
  }
}
