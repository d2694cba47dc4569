package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Failure.Cause;
import io.plimsoll.github.Failure.Reason;
import io.plimsoll.github.RefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Says what the errors of a GraphQL answer mean. They come with status 200, limits among them.
final class GraphRefusal {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Refusal refusal;

  GraphRefusal(Refusal refusal) {
    this.refusal = refusal;
  }

  /// The first error.
  Optional<Failure> first(Reply reply, JsonNode errors) {
    return Json.each(errors).findFirst().map(error -> failure(reply, error));
  }

  /// The errors by the field that each is about.
  ///
  /// @throws RefusedException for one that is about the whole
  Map<String, Failure> byField(Reply reply, JsonNode errors) {
    Map<String, Failure> failures = new HashMap<>();
    for (JsonNode error : errors) {
      String field = error.path("path").path(0).asText("");
      if (field.isEmpty()) {
        throw new RefusedException(failure(reply, error));
      }
      failures.putIfAbsent(field, failure(reply, error));
    }
    return failures;
  }

  private Failure failure(Reply reply, JsonNode error) {
    String type = Json.text(error, "type");
    String message = Json.text(error, "message");
    String detail = Redaction.of(("graphql " + type + " " + message).strip());
    if (type.startsWith("RATE_LIMIT")) {
      return limited(Cause.RATE_LIMIT, reply, detail);
    }
    if (Refusal.isSecondary(message)) {
      return limited(Cause.SECONDARY_LIMIT, reply, detail);
    }
    return switch (type) {
      case "NOT_FOUND" -> giveUp(Reason.NOT_FOUND, reply, detail);
      case "FORBIDDEN", "INSUFFICIENT_SCOPES" -> giveUp(Reason.FORBIDDEN, reply, detail);
      case "UNPROCESSABLE" -> giveUp(Reason.INVALID, reply, detail);
      case "STALE_DATA" -> giveUp(Reason.CONFLICT, reply, detail);
      case "MAX_NODE_LIMIT_EXCEEDED", "RESOURCE_LIMITS_EXCEEDED" ->
          giveUp(Reason.TOO_LARGE, reply, detail);
      case "" -> untyped(reply, error, detail);
      default -> giveUp(Reason.UNEXPECTED, reply, detail);
    };
  }

  /// A query that is wrong in itself has a code or a place; one that GitHub did not finish has
  /// neither.
  private static Failure untyped(Reply reply, JsonNode error, String detail) {
    boolean wrong = error.has("locations") || error.path("extensions").has("code");
    return wrong
        ? giveUp(Reason.UNEXPECTED, reply, detail)
        : new Failure.Retry(Cause.SERVER, Duration.ZERO, detail);
  }

  private Failure limited(Cause cause, Reply reply, String detail) {
    return new Failure.Retry(cause, refusal.wait(reply).orElse(A_MINUTE), detail);
  }

  private static Failure giveUp(Reason reason, Reply reply, String detail) {
    return new Failure.GiveUp(reason, reply.status(), detail);
  }
}
