package io.plimsoll.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Names findings so that the same one has the same name tomorrow: rule, path, subject and part,
/// never a value that changes in normal work.
final class Fingerprints {
  private static final int BYTES = 8;

  private final Map<String, Integer> seen = new HashMap<>();
  private final MessageDigest sha256;

  Fingerprints() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The next finding's fingerprint; asked in file order, for equal ones are numbered.
  String next(Draft draft) {
    String plain =
        of(draft.card().slug(), draft.at().path(), draft.subject().toString(), draft.part());
    int count = seen.merge(plain, 1, Integer::sum);
    return count == 1 ? plain : plain + "#" + count;
  }

  /// 16 hexadecimal digits of SHA-256 over the four texts.
  String of(String rule, String path, String subject, String part) {
    String name = String.join("\0", rule, path, subject, part);
    byte[] hash = sha256.digest(name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
