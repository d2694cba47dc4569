package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What goes wrong with a call.
enum Fault {
  /// GitHub fails and does nothing.
  ERROR(false),
  /// GitHub does what it is asked for and fails to say so.
  APPLIED(true),
  /// Too much in too short a time, with a time to wait.
  SECONDARY(false),
  /// The same, with nothing but a text.
  SECONDARY_BARE(false),
  /// The same as GraphQL says it, with status 200; REST says it with 403.
  SECONDARY_GRAPH(false),
  TOO_MANY(false),
  /// The hour's requests are used up; the next hour begins at once.
  USED_UP(false),
  /// The connection breaks before anything is done.
  RESET(false),
  /// The connection breaks when all is done.
  RESET_APPLIED(true),
  /// No answer in time; what was asked for is done.
  SILENCE(true),
  /// GitHub does not know yet what it has announced.
  NOT_YET(false),
  /// GitHub will not have it, now or later.
  FORBIDDEN(false);

  private static final String SLOWER = "You have exceeded a secondary rate limit. Please wait.";

  /// Whether the call takes effect all the same.
  final boolean applies;

  /// Those that pass, so that what stands on GitHub in the end is what stands there without.
  static List<Fault> passing() {
    return Stream.of(values()).filter(one -> one != NOT_YET && one != FORBIDDEN).toList();
  }

  Fault(boolean applies) {
    this.applies = applies;
  }

  /// Empty where there is no answer.
  Optional<Reply> reply(Call call) {
    return switch (this) {
      case ERROR -> Optional.of(Reply.refusal(500, "Server Error"));
      case APPLIED -> Optional.of(Reply.refusal(502, "Bad Gateway"));
      case SECONDARY -> Optional.of(soon(Reply.refusal(403, SLOWER)));
      case SECONDARY_BARE -> Optional.of(Reply.refusal(403, SLOWER));
      case SECONDARY_GRAPH ->
          Optional.of(soon(call.isGraph() ? graph("", SLOWER) : Reply.refusal(403, SLOWER)));
      case TOO_MANY -> Optional.of(soon(Reply.refusal(429, SLOWER)));
      case USED_UP ->
          Optional.of(
              Reply.refusal(403, "API rate limit exceeded")
                  .with("X-RateLimit-Remaining", "0")
                  .with("X-RateLimit-Reset", "0"));
      case NOT_YET ->
          Optional.of(call.isGraph() ? graph("NOT_FOUND", "No such") : Reply.notFound());
      case FORBIDDEN ->
          Optional.of(
              call.isGraph()
                  ? graph("FORBIDDEN", "Resource not accessible by integration")
                  : Reply.refusal(403, "Resource not accessible by integration"));
      case RESET, RESET_APPLIED, SILENCE -> Optional.empty();
    };
  }

  private static Reply soon(Reply reply) {
    return reply.with("Retry-After", "1");
  }

  private static Reply graph(String type, String message) {
    ObjectNode json = Reply.object();
    ObjectNode error = json.putArray("errors").addObject().put("message", message);
    if (!type.isEmpty()) {
      error.put("type", type);
    }
    return Reply.ok(json);
  }
}
