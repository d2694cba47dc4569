package io.plimsoll.app.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file in a commit.
///
/// @param mode as git's trees have it, such as `100644`
record Entry(String mode, String text) {

  static Entry of(String text) {
    return new Entry("100644", text);
  }

  static Entry link(String target) {
    return new Entry("120000", target);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  /// The object id of the content.
  String id() {
    return sha("blob " + bytes().length + "\0" + text);
  }

  static String sha(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
