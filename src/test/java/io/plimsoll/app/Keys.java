package io.plimsoll.app;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A fresh RSA key in the forms that the service takes.
final class Keys {
  /// Bytes of PKCS#8 before the PKCS#1 key of 2048 bits that it wraps.
  private static final int WRAPPING = 26;

  private static final byte[] PKCS8 = make();

  private Keys() {}

  private static byte[] make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return pair.getPrivate().getEncoded();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pkcs8() {
    return pem("PRIVATE KEY", PKCS8);
  }

  /// As GitHub issues it.
  static String pkcs1() {
    return pem("RSA PRIVATE KEY", Arrays.copyOfRange(PKCS8, WRAPPING, PKCS8.length));
  }

  private static String pem(String kind, byte[] der) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }
}
