package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// One attempt to deliver an event.
///
/// @param guid of the event, equal for all attempts
/// @param status what the service answered, 0 when it did not
record Delivered(
    long id,
    String guid,
    Instant at,
    boolean repeated,
    int status,
    String event,
    long repository,
    ObjectNode payload) {

  boolean isAccepted() {
    return status >= 200 && status < 300;
  }

  Delivered repeated(long attempt, Instant now, int answer) {
    return new Delivered(attempt, guid, now, true, answer, event, repository, payload);
  }

  ObjectNode json() {
    ObjectNode json = Reply.object().put("id", id).put("guid", guid);
    json.put("delivered_at", at.toString()).put("redelivery", repeated).put("duration", 0.1);
    json.put("status", isAccepted() ? "OK" : "Invalid HTTP Response").put("status_code", status);
    json.put("event", event).put("action", payload.path("action").asText());
    json.put("installation_id", StandInGitHub.INSTALLATION).put("repository_id", repository);
    return json.putNull("throttled_at");
  }

  /// With what was sent.
  ObjectNode whole() {
    ObjectNode json = json();
    json.putObject("request").set("payload", payload);
    return json;
  }
}
