package io.plimsoll.github.remote;

import java.io.ByteArrayOutputStream;

/// Wraps a PKCS#1 key (RFC 8017, A.1.2) as the PKCS#8 (RFC 5958) that the JDK reads.
final class Pkcs1 {
  /// `INTEGER 0`, and `SEQUENCE { rsaEncryption, NULL }`.
  private static final byte[] VERSION_AND_ALGORITHM = {
    0x02,
    0x01,
    0x00,
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int SHORT_LENGTH = 0x80;

  private Pkcs1() {}

  static byte[] wrap(byte[] key) {
    var content = new ByteArrayOutputStream();
    content.writeBytes(VERSION_AND_ALGORITHM);
    content.writeBytes(element(OCTET_STRING, key));
    return element(SEQUENCE, content.toByteArray());
  }

  private static byte[] element(int tag, byte[] content) {
    var element = new ByteArrayOutputStream();
    element.write(tag);
    if (content.length < SHORT_LENGTH) {
      element.write(content.length);
    } else {
      int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / Byte.SIZE;
      element.write(SHORT_LENGTH | bytes);
      for (int i = bytes - 1; i >= 0; i--) {
        element.write(content.length >>> (i * Byte.SIZE));
      }
    }
    element.writeBytes(content);
    return element.toByteArray();
  }
}
