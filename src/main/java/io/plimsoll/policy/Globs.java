package io.plimsoll.policy;

import java.util.Collection;

/// Patterns for paths: `*` and `?` stay within a name, `**` crosses folders, `{a,b}` chooses.
public final class Globs {

  private Globs() {}

  /// Whether a pattern fits a whole path. One without `/` fits a file's name in any folder; one
  /// that ends in `/` fits everything below.
  public static boolean matches(String pattern, String path) {
    String anchored = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    String whole = anchored.endsWith("/") ? anchored + "**" : anchored;
    if (pattern.indexOf('/') < 0) {
      return new GlobMatcher(whole, path.substring(path.lastIndexOf('/') + 1)).matches();
    }
    return new GlobMatcher(whole, path).matches();
  }

  /// Whether one of the patterns fits.
  public static boolean anyMatches(Collection<String> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, path));
  }
}
