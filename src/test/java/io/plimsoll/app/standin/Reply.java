package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the stand-in answers.
record Reply(int status, String body, Map<String, String> headers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> json) {
    ArrayNode array = JSON.createArrayNode();
    values.forEach(value -> array.add(json.apply(value)));
    return array;
  }

  static Reply ok(JsonNode json) {
    return of(200, json);
  }

  static Reply created(JsonNode json) {
    return of(201, json);
  }

  static Reply of(int status, JsonNode json) {
    return new Reply(
        status, json.toString(), Map.of("Content-Type", "application/json; charset=utf-8"));
  }

  static Reply nothing(int status) {
    return new Reply(status, "", Map.of());
  }

  /// A file's content as it is.
  static Reply raw(String content) {
    return new Reply(200, content, Map.of("Content-Type", "application/octet-stream"));
  }

  static Reply refusal(int status, String message) {
    return of(status, object().put("message", message));
  }

  static Reply notFound() {
    return refusal(404, "Not Found");
  }

  Reply with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Reply(status, body, all);
  }
}
