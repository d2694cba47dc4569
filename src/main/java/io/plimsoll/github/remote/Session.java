package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.RefusedException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Talking to GitHub in one role: as the App itself, or as an installation in one repository.
final class Session {
  private final RemoteSettings settings;
  private final Wire wire;
  private final Role role;
  private final Refusal refusal;

  Session(RemoteSettings settings, Wire wire, Role role, Refusal refusal) {
    this.settings = settings;
    this.wire = wire;
    this.role = role;
    this.refusal = refusal;
  }

  /// Who speaks.
  interface Role {
    Secret token();

    /// Waits until a write may go out.
    void awaitTurn();

    /// What a refused token means in this role.
    Failure refused(Secret token, Failure failure);
  }

  /// The App's id or client id.
  String app() {
    return settings.app();
  }

  /// The address of a path of the REST API, which begins with `/` and may have a query.
  URI uri(String path) {
    return URI.create(settings.api() + path);
  }

  Reply get(String path) {
    return exchange(Request.get(uri(path)));
  }

  /// Sends JSON to a path.
  Reply send(String method, String path, JsonNode body) {
    return exchange(Request.of(method, uri(path), Json.write(body)));
  }

  Reply delete(String path) {
    return exchange(Request.of("DELETE", uri(path), ""));
  }

  /// Sends any request and demands success.
  ///
  /// @throws RefusedException when it fails
  Reply exchange(Request request) {
    if (request.isWrite()) {
      role.awaitTurn();
    }
    return exchangeAtOnce(request);
  }

  private Reply exchangeAtOnce(Request request) {
    Secret token = role.token();
    try {
      return refusal.demandSuccess(wire.send(request, token));
    } catch (RefusedException e) {
      if (e.failure() instanceof Failure.Retry(var cause, _, _) && cause == Failure.Cause.TOKEN) {
        throw new RefusedException(role.refused(token, e.failure()));
      }
      throw e;
    }
  }

  /// Asks a GraphQL query.
  ///
  /// @return its data
  JsonNode query(String document, Map<String, Object> variables) {
    Reply reply = graphQl(document, variables);
    JsonNode json = reply.json();
    Optional<Failure> failure = new GraphRefusal(refusal).first(reply, json.path("errors"));
    if (failure.isPresent()) {
      throw new RefusedException(failure.get());
    }
    if (!json.path("data").isObject()) {
      throw unexpected(reply);
    }
    return json.path("data");
  }

  /// Waits until several writes may go out.
  void awaitTurns(int writes) {
    for (int i = 0; i < writes; i++) {
      role.awaitTurn();
    }
  }

  /// Asks for GraphQL mutations whose turns were awaited.
  ///
  /// @return why some of them failed, by their names in the document
  /// @throws RefusedException when it is not about single ones
  Map<String, Failure> mutate(String document, Map<String, Object> variables) {
    Reply reply = graphQl(document, variables);
    JsonNode json = reply.json();
    GraphRefusal refusals = new GraphRefusal(refusal);
    Map<String, Failure> failures = refusals.byField(reply, json.path("errors"));
    if (!json.path("data").isObject()) {
      throw refusals
          .first(reply, json.path("errors"))
          .map(RefusedException::new)
          .orElseGet(() -> unexpected(reply));
    }
    return failures;
  }

  private Reply graphQl(String document, Map<String, Object> variables) {
    ObjectNode body = Json.object().put("query", document);
    body.set("variables", Json.map(variables));
    return exchangeAtOnce(Request.of("POST", settings.graphQl(), Json.write(body)));
  }

  /// The JSON of an answer.
  ///
  /// @throws RefusedException when there is none
  static JsonNode json(Reply reply) {
    JsonNode json = reply.json();
    if (!json.isContainerNode()) {
      throw unexpected(reply);
    }
    return json;
  }

  private static RefusedException unexpected(Reply reply) {
    return new RefusedException(
        new Failure.GiveUp(Failure.Reason.UNEXPECTED, reply.status(), "not the JSON expected"));
  }
}
