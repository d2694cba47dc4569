package io.plimsoll.app.job;

import io.plimsoll.wording.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The language in which each repository was last spoken to, for what is said before its settings
/// are read. English where nobody knows.
final class Tongues {
  /// How many repositories are kept.
  private static final int MOST = 10_000;

  private final Map<Long, String> codes = new ConcurrentHashMap<>();

  /// Whether its settings were read before.
  boolean knows(long repository) {
    return codes.containsKey(repository);
  }

  String of(long repository) {
    return codes.getOrDefault(repository, Language.EN.code());
  }

  /// Its settings were read.
  void note(long repository, String code) {
    if (codes.size() >= MOST) {
      codes.clear();
    }
    codes.put(repository, code);
  }
}
