package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A request to the stand-in.
///
/// @param path behind `/api/v3`, decoded
/// @param address the whole path as it was asked for
/// @param token behind `Bearer`
record Call(
    String method,
    String path,
    String address,
    Map<String, String> query,
    JsonNode body,
    String token) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Call of(LoggedRequest request) {
    String address = request.getUrl().replaceFirst("\\?.*", "");
    Map<String, String> query = new HashMap<>();
    for (Map.Entry<String, QueryParameter> each : request.getQueryParams().entrySet()) {
      query.put(each.getKey(), each.getValue().firstValue());
    }
    String authorization = String.valueOf(request.getHeader("Authorization"));
    return new Call(
        request.getMethod().getName(),
        URLDecoder.decode(address.replaceFirst("^/api(/v3)?", ""), StandardCharsets.UTF_8),
        address,
        query,
        parse(request.getBodyAsString()),
        authorization.replaceFirst("^Bearer ", ""));
  }

  private static JsonNode parse(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isGraph() {
    return path.equals("/graphql");
  }

  int number(String parameter, int otherwise) {
    return Integer.parseInt(query.getOrDefault(parameter, String.valueOf(otherwise)));
  }
}
