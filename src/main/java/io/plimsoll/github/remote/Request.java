package io.plimsoll.github.remote;

import java.net.URI;
import java.util.Map;

/// A request to GitHub before a token is added.
///
/// @param headers names and values; never a token
/// @param body JSON; empty for none
/// @param maxReply the most bytes of an answer that are read
record Request(String method, URI uri, Map<String, String> headers, String body, int maxReply) {
  /// GitHub's own limit on what it takes is 25 MB; nothing it answers needs to be larger.
  static final int MAX_REPLY = 25_000_000;

  private static final String JSON = "application/vnd.github+json";

  Request {
    headers = Map.copyOf(headers);
  }

  static Request get(URI uri) {
    return of("GET", uri, "");
  }

  static Request of(String method, URI uri, String body) {
    return new Request(method, uri, Map.of("Accept", JSON), body, MAX_REPLY);
  }

  /// Asks for a file's bytes as they are.
  static Request raw(URI uri, int maxReply) {
    return new Request(
        "GET", uri, Map.of("Accept", "application/vnd.github.raw+json"), "", maxReply);
  }

  /// Whether GitHub counts it as changing something.
  boolean isWrite() {
    return !method.equals("GET");
  }
}
