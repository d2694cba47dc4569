package io.plimsoll.github.remote;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The App's private key.
public final class AppKey {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1?PRIVATE KEY-----");

  private final PrivateKey key;

  private AppKey(PrivateKey key) {
    this.key = key;
  }

  /// Reads an RSA key in PEM, as GitHub issues it (PKCS#1, `BEGIN RSA PRIVATE KEY`) or in PKCS#8
  /// (`BEGIN PRIVATE KEY`). Line ends may be written as `\n`, as some environments demand.
  ///
  /// @return empty when the text is no such key
  public static Optional<AppKey> read(String pem) {
    Matcher found = PEM.matcher(pem.replace("\\n", "\n"));
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(found.group(2));
      byte[] pkcs8 = found.group(1) == null ? der : Pkcs1.wrap(der);
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return Optional.of(new AppKey(key));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Signs with RSASSA-PKCS1-v1_5 and SHA-256, the only algorithm that GitHub takes.
  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the App's key does not sign", e);
    }
  }

  @Override
  public String toString() {
    return "AppKey[••••]";
  }
}
