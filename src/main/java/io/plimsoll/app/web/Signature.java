package io.plimsoll.app.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a delivery: HMAC-SHA256 of the body's bytes with the webhook's secret, in the
/// header `X-Hub-Signature-256` behind `sha256=`.
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM = Pattern.compile("sha256=[0-9a-f]{64}");

  private final byte[] claimed;

  private Signature(byte[] claimed) {
    this.claimed = claimed;
  }

  /// Reads the header's value.
  static Optional<Signature> read(String value) {
    return FORM.matcher(value).matches()
        ? Optional.of(new Signature(HexFormat.of().parseHex(value.substring("sha256=".length()))))
        : Optional.empty();
  }

  /// Whether the body was signed with the secret. Takes as long for a wrong one as for the right.
  boolean isOf(byte[] body, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return MessageDigest.isEqual(mac.doFinal(body), claimed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + ALGORITHM, e);
    }
  }
}
