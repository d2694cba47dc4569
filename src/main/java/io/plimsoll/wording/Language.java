package io.plimsoll.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that Plimsoll speaks.
public enum Language {
  EN,
  DA,
  NB,
  IT,
  DE;

  /// The code in settings and on the command line: ISO 639-1.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads a code, in any case. `no` is Norwegian as well.
  public static Optional<Language> of(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    String known = lower.equals("no") ? "nb" : lower;
    return Arrays.stream(values()).filter(language -> language.code().equals(known)).findFirst();
  }
}
