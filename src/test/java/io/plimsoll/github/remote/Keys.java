package io.plimsoll.github.remote;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// An App's key made for the tests, in both forms.
public final class Keys {
  static final KeyPair PAIR = pair();
  public static final String PKCS8 = pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());

  /// The PKCS#1 key is the content of the PKCS#8 form's octet string, behind 26 bytes.
  public static final String PKCS1 = pem("RSA PRIVATE KEY", inner(PAIR.getPrivate().getEncoded()));

  private Keys() {}

  public static AppKey read(String pem) {
    return AppKey.read(pem).orElseThrow();
  }

  private static byte[] inner(byte[] pkcs8) {
    return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String kind, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
  }
}
