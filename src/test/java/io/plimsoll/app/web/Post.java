package io.plimsoll.app.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A delivery as GitHub posts it, to be made wrong in one place.
public final class Post {
  public static final String SECRET = "It's a Secret to Everybody";

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final byte[] body;

  private Post(byte[] body) {
    this.body = body;
  }

  /// A delivery that is well.
  static Post of(String event, String id, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Post(bytes)
        .with("Host", "localhost")
        .with("Content-Type", "application/json")
        .with("X-GitHub-Event", event)
        .with("X-GitHub-Delivery", id)
        .with("X-Hub-Signature-256", sign(bytes, SECRET))
        .with("Content-Length", Integer.toString(bytes.length));
  }

  public static String sign(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Post with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Post without(String name) {
    headers.remove(name);
    return this;
  }

  String head() {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
        .collect(Collectors.joining("", "POST /webhook HTTP/1.1\r\n", "\r\n"));
  }

  byte[] body() {
    return body.clone();
  }

  /// The same in chunks of a few bytes.
  String chunked(int size) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    StringBuilder chunks = new StringBuilder();
    for (int at = 0; at < text.length(); at += size) {
      String chunk = text.substring(at, Math.min(at + size, text.length()));
      chunks
          .append(Integer.toHexString(chunk.length()))
          .append("\r\n")
          .append(chunk)
          .append("\r\n");
    }
    without("Content-Length").with("Transfer-Encoding", "chunked");
    return head() + chunks + "0\r\n\r\n";
  }
}
