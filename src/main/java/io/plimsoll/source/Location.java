package io.plimsoll.source;

/// A place in a file of the change.
///
/// @param path of the file, from the repository's root
/// @param span in its text
public record Location(String path, Span span) implements Comparable<Location> {

  /// By path, then by span.
  @Override
  public int compareTo(Location other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : span.compareTo(other.span);
  }
}
