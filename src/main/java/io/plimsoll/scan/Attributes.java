package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `.gitattributes` says of files, the one of a repository's root and those of folders. The
/// nearest file wins over those above it, a later line over an earlier one.
final class Attributes {
  /// What each such file is called.
  static final String FILE = ".gitattributes";

  /// Git reads no longer lines.
  private static final int LONGEST_LINE = 2_048;

  private final String folder;
  private final Set<String> names;
  private final List<Line> lines = new ArrayList<>();

  /// A line's word about an attribute.
  private record Line(GitPattern pattern, String name, boolean isSet) {}

  /// @param path of the file
  /// @param names of the attributes that matter; no others are kept
  Attributes(String path, String text, Set<String> names) {
    this.folder = path.substring(0, path.length() - FILE.length());
    this.names = names;
    text.lines()
        .filter(line -> line.length() < LONGEST_LINE)
        .map(String::strip)
        .forEach(this::read);
  }

  /// The files that may speak of a path, the nearest first.
  static List<String> filesFor(String path) {
    List<String> files = new ArrayList<>();
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      files.add(path.substring(0, slash + 1) + FILE);
    }
    files.add(FILE);
    return files;
  }

  /// Comments, macros and negative patterns name no files.
  private void read(String line) {
    boolean isQuoted = line.startsWith("\"");
    int end = isQuoted ? line.indexOf('"', 1) + 1 : line.length();
    String[] words = line.substring(isQuoted ? end : 0).strip().split("[ \t]+", -1);
    String pattern = isQuoted ? line.substring(1, Math.max(1, end - 1)) : words[0];
    boolean speaks =
        !pattern.isEmpty()
            && !pattern.startsWith("#")
            && !pattern.startsWith("!")
            && !pattern.startsWith("[attr]");
    for (int i = isQuoted ? 0 : 1; speaks && i < words.length; i++) {
      read(pattern, words[i]);
    }
  }

  /// `name`, `name=true`, `-name`, `!name`, `name=false`.
  private void read(String pattern, String word) {
    String bare = word.replaceFirst("^[-!]", "");
    int equals = bare.indexOf('=');
    String name = equals < 0 ? bare : bare.substring(0, equals);
    if (names.contains(name)) {
      boolean isSet = bare.equals(word) && !bare.endsWith("=false");
      lines.add(new Line(GitPattern.of(pattern), name, isSet));
    }
  }

  /// What the file says of a path and an attribute; empty when it says nothing.
  Optional<Boolean> of(String path, String name) {
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    String inside = path.substring(folder.length());
    return lines.stream()
        .filter(line -> line.name.equals(name) && line.pattern.fits(inside))
        .reduce((_, last) -> last)
        .map(Line::isSet);
  }
}
