package io.plimsoll.scan;

import java.util.List;
import java.util.stream.Stream;

/// A pattern of `.gitattributes`, read as git reads it (gitattributes(5), gitignore(5) "PATTERN
/// FORMAT"): without `/` it fits a file's name in any folder, with one the path from the folder of
/// its file; `*` and `?` stay within a name, `**` alone between slashes crosses folders, `[a-z]`
/// chooses, `\` quotes, and braces are plain. One that ends in `/` speaks of folders, and so of no
/// file.
///
/// @param names the pattern between its slashes
record GitPattern(List<NamePattern> names) {
  private static final NamePattern ANY_FOLDERS = NamePattern.of("**");

  GitPattern {
    names = List.copyOf(names);
  }

  /// Reads a pattern.
  static GitPattern of(String text) {
    if (text.indexOf('/') < 0) {
      return new GitPattern(List.of(ANY_FOLDERS, NamePattern.of(text)));
    }
    String[] names = (text.startsWith("/") ? text.substring(1) : text).split("/", -1);
    return new GitPattern(Stream.of(names).map(NamePattern::of).toList());
  }

  /// Whether it fits a path from the folder of its file. The work is bounded by the product of both
  /// lengths.
  boolean fits(String path) {
    String[] parts = path.split("/", -1);
    boolean[] reach = new boolean[parts.length + 1];
    reach[parts.length] = true;
    for (int i = names.size() - 1; i >= 0; i--) {
      reach = step(names.get(i), i == names.size() - 1, parts, reach);
    }
    return reach[0];
  }

  /// @param reach whether what follows fits the path from each part on
  private static boolean[] step(NamePattern name, boolean isLast, String[] parts, boolean[] reach) {
    boolean[] next = new boolean[reach.length];
    for (int i = parts.length; i >= 0; i--) {
      if (name.equals(ANY_FOLDERS)) {
        next[i] = isLast ? i < parts.length : reach[i] || (i < parts.length && next[i + 1]);
      } else {
        next[i] = i < parts.length && reach[i + 1] && name.fits(parts[i]);
      }
    }
    return next;
  }
}
