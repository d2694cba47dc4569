package io.plimsoll.app.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/// JSON within bounds that no payload of GitHub reaches.
final class Json {
  /// GitHub's own payloads are 10 deep.
  private static final int DEPTH = 64;

  /// GitHub sends at most 25 MB.
  private static final int LENGTH = 25 * 1024 * 1024;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxDocumentLength(LENGTH)
            .maxStringLength(LENGTH)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(bounds)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /// The object that the bytes hold in UTF-8. Empty when they hold none.
  static Optional<Part> object(byte[] bytes) {
    try {
      return object(MAPPER.readTree(bytes));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// The object that a text holds. Empty when it holds none.
  static Optional<Part> object(String text) {
    try {
      return object(MAPPER.readTree(text));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static Optional<Part> object(JsonNode node) {
    return node.isObject() ? Optional.of(new Part(node)) : Optional.empty();
  }

  static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  static String text(ObjectNode object) {
    return object.toString();
  }
}
