package io.plimsoll.model;

import java.util.ArrayList;
import java.util.List;

/// The name of a subject within its file, from the outermost thing inwards: `Deployment/prod/web`,
/// `Deployment/prod/web/nginx`, `service/web`, `stage/build`. It never holds a value that changes
/// in normal work.
///
/// @param segments at least one
public record SubjectPath(List<String> segments) implements Comparable<SubjectPath> {

  public SubjectPath {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a subject path has at least one segment");
    }
  }

  public static SubjectPath of(String... segments) {
    return new SubjectPath(List.of(segments));
  }

  /// The path of a thing inside this one.
  public SubjectPath child(String segment) {
    List<String> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new SubjectPath(longer);
  }

  /// The innermost name.
  public String name() {
    return segments.getLast();
  }

  /// Whether the other path is this one or lies inside it.
  public boolean contains(SubjectPath other) {
    return other.segments.size() >= segments.size()
        && other.segments.subList(0, segments.size()).equals(segments);
  }

  /// Segment by segment; a thing comes before what lies inside it.
  @Override
  public int compareTo(SubjectPath other) {
    int shared = Math.min(segments.size(), other.segments.size());
    for (int i = 0; i < shared; i++) {
      int bySegment = segments.get(i).compareTo(other.segments.get(i));
      if (bySegment != 0) {
        return bySegment;
      }
    }
    return Integer.compare(segments.size(), other.segments.size());
  }

  @Override
  public String toString() {
    return String.join("/", segments);
  }
}
