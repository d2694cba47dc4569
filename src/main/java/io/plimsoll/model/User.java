package io.plimsoll.model;

import java.util.Optional;
import java.util.OptionalLong;

/// A user as written: `1000`, `node`, `1000:1000`, `app:staff`.
///
/// @param name the part before `:`
/// @param group the part after `:`
public record User(String name, Optional<String> group) {

  /// Reads `user[:group]`.
  public static User parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new User(text.strip(), Optional.empty())
        : new User(
            text.substring(0, colon).strip(), Optional.of(text.substring(colon + 1).strip()));
  }

  /// The uid, when the user is written as a number.
  public OptionalLong uid() {
    return isNumber() ? OptionalLong.of(Long.parseLong(name)) : OptionalLong.empty();
  }

  /// Ten digits at most, however many zeros stand before them.
  private boolean isNumber() {
    int first = 0;
    while (first < name.length() && name.charAt(first) == '0') {
      first++;
    }
    boolean digits = !name.isEmpty() && name.length() - first <= 10;
    for (int i = first; digits && i < name.length(); i++) {
      digits = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    return digits;
  }

  /// Whether this is root by number or by name. An empty name is the image's default, not root.
  public boolean isRoot() {
    return name.equals("root") || uid().equals(OptionalLong.of(0));
  }

  @Override
  public String toString() {
    return group.map(g -> name + ":" + g).orElse(name);
  }
}
