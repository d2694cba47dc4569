package io.plimsoll.source;

/// A range of a text, in UTF-16 code units, end exclusive. An empty span is a point between two
/// characters.
///
/// @param start offset of the first character, from 0
/// @param end offset after the last character, at least `start`
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /// The empty span at an offset.
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /// The number of UTF-16 code units inside.
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// Whether the other span lies wholly inside this one; a span contains itself.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two share a character or meet at an edge.
  public boolean touches(Span other) {
    return start <= other.end && other.start <= end;
  }

  /// The smallest span that contains both.
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The text of this span in the text it belongs to.
  public String of(String text) {
    return text.substring(start, end);
  }

  /// By start, then by end.
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
