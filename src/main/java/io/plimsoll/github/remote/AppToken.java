package io.plimsoll.github.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/// Makes the JSON web tokens (RFC 7519) with which the App says that it is itself.
final class AppToken {
  /// A clock that runs ahead of GitHub's would make a token of the future.
  private static final Duration DRIFT = Duration.ofMinutes(1);

  /// GitHub refuses more than 10 minutes.
  private static final Duration LIFE = Duration.ofMinutes(9);

  private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

  private final String app;
  private final AppKey key;
  private final InstantSource clock;

  /// @param app the App's id or client id
  AppToken(String app, AppKey key, InstantSource clock) {
    this.app = app;
    this.key = key;
    this.clock = clock;
  }

  Secret make() {
    Instant now = clock.instant();
    String claims =
        "{\"iat\":%d,\"exp\":%d,\"iss\":%s}"
            .formatted(
                now.minus(DRIFT).getEpochSecond(),
                now.plus(LIFE).getEpochSecond(),
                Json.quote(app));
    String signed = encode(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + utf8(claims);
    return new Secret(signed + "." + encode(key.sign(signed.getBytes(StandardCharsets.UTF_8))));
  }

  private static String utf8(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
