package io.plimsoll.facts;

import java.util.Optional;
import java.util.OptionalInt;

/// A user that an image's `/etc/passwd` has.
///
/// @param name empty when the image only names a number
/// @param uid empty when it is allocated during the image's build
/// @param gid of the primary group; empty when unknown or allocated during the build
public record KnownUser(Optional<String> name, OptionalInt uid, OptionalInt gid) {

  /// Reads `name:uid`, `name:uid:gid`, `uid`, `uid:gid` or `name`.
  static KnownUser of(String text) {
    String[] parts = text.strip().split("[: ]", -1);
    boolean named = number(parts[0]).isEmpty();
    int next = named ? 1 : 0;
    return new KnownUser(
        named ? Optional.of(parts[0]) : Optional.empty(),
        parts.length > next ? number(parts[next]) : OptionalInt.empty(),
        parts.length > next + 1 ? number(parts[next + 1]) : OptionalInt.empty());
  }

  private static OptionalInt number(String text) {
    return text.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /// Whether this is uid 0, or the name `root`.
  public boolean isRoot() {
    return uid.isPresent() ? uid.getAsInt() == 0 : name.filter("root"::equals).isPresent();
  }
}
