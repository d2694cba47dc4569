package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What GitHub answered, whatever its status.
final class Reply {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>;\\s*rel=\"([a-z]+)\"");

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Reply(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  JsonNode json() {
    return Json.parse(body);
  }

  /// A header that holds a number of at most nine digits.
  OptionalInt number(String header) {
    return headers
        .firstValue(header)
        .filter(value -> NUMBER.matcher(value).matches())
        .map(value -> OptionalInt.of(Integer.parseInt(value)))
        .orElse(OptionalInt.empty());
  }

  /// The address of another page.
  ///
  /// @param relation `next` or `last`
  Optional<String> page(String relation) {
    Matcher links = LINK.matcher(headers.firstValue("link").orElse(""));
    while (links.find()) {
      if (links.group(2).equals(relation)) {
        return Optional.of(links.group(1));
      }
    }
    return Optional.empty();
  }
}
