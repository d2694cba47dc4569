package io.plimsoll.github.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reading JSON that may lack anything, and writing it. A field that is absent or null reads as
/// empty.
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// What the bytes hold; a missing node when they are no JSON.
  static JsonNode parse(byte[] bytes) {
    try {
      JsonNode parsed = MAPPER.readTree(bytes);
      return parsed == null ? MissingNode.getInstance() : parsed;
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// A list as JSON.
  static JsonNode list(List<?> values) {
    return MAPPER.valueToTree(values);
  }

  /// A map as JSON.
  static JsonNode map(Map<String, ?> values) {
    return MAPPER.valueToTree(values);
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written: " + node.getNodeType(), e);
    }
  }

  static String quote(String text) {
    return write(TextNode.valueOf(text));
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() ? "" : value.asText("");
  }

  static Optional<String> optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
  }

  static int number(JsonNode node, String field) {
    return node.path(field).asInt();
  }

  /// A number that may exceed 32 bits, also where it is written as a text.
  static long id(JsonNode node, String field) {
    return node.path(field).asLong();
  }

  static OptionalInt optionalNumber(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
  }

  static OptionalLong optionalId(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
  }

  static boolean flag(JsonNode node, String field) {
    return node.path(field).asBoolean();
  }

  /// A time; the beginning of 1970 where there is none.
  static Instant time(JsonNode node, String field) {
    try {
      return Instant.parse(text(node, field));
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /// An object's fields that are texts.
  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }
}
