package io.plimsoll.source;

import java.util.Arrays;
import java.util.List;

/// A text put together from pieces of a file, each of whose characters knows where it stands there:
/// a command joined over continued lines, a string whose escapes were read. Parsers work on the
/// text and answer with spans of the file.
public final class MappedText {
  private final String text;
  private final int shift;

  /// Where each piece begins in the text, and at last where the text ends.
  private final int[] starts;

  private final int[] fileStarts;
  private final int[] fileEnds;

  private MappedText(String text, int shift, int[] starts, int[] fileStarts, int[] fileEnds) {
    this.text = text;
    this.shift = shift;
    this.starts = starts;
    this.fileStarts = fileStarts;
    this.fileEnds = fileEnds;
  }

  /// A whole file, every character where it stands.
  public static MappedText of(SourceFile file) {
    return of(file.text(), new Span(0, file.text().length()));
  }

  /// A span of a file's text, every character where it stands.
  ///
  /// @param whole the file's text
  /// @param span the part that is wanted
  public static MappedText of(String whole, Span span) {
    String text = span.of(whole);
    int[] starts = {0, text.length()};
    return new MappedText(text, 0, starts, new int[] {span.start()}, new int[] {span.end()});
  }

  /// A builder of a text from pieces of a file.
  ///
  /// @param whole the file's text
  public static Builder builder(String whole) {
    return of(whole, new Span(0, whole.length())).builder();
  }

  /// A builder of a text from pieces of this one: the way to read a text once more, such as a
  /// string with escapes in it.
  public Builder builder() {
    return new Builder(this);
  }

  /// Several texts of one file as one, with spaces between. A space leads to what stands between
  /// its neighbours.
  ///
  /// @param parts at least one, in the order of the file
  public static MappedText joined(List<MappedText> parts) {
    MappedText first = parts.getFirst();
    if (parts.size() == 1) {
      return first;
    }
    Builder builder = first.builder();
    builder.append(first, 0, first.length());
    int end = first.span().end();
    for (MappedText part : parts.subList(1, parts.size())) {
      builder.piece(new Span(end, Math.max(end, part.span().start())));
      builder.text.append(' ');
      builder.append(part, 0, part.length());
      end = part.span().end();
    }
    return builder.build(0);
  }

  /// The characters.
  public String text() {
    return text;
  }

  /// The number of characters, in UTF-16 code units.
  public int length() {
    return text.length();
  }

  /// Where a character stands in the file.
  ///
  /// @param index from 0 to the length; the length gives the place after the last character
  public int offsetAt(int index) {
    if (index == text.length() && index > 0) {
      return endOf(index - 1);
    }
    int piece = pieceOf(index);
    return Math.min(fileStarts[piece] + index + shift - starts[piece], fileEnds[piece]);
  }

  /// The span of the file from the first of some characters to the last, with whatever stands
  /// between them there. Without characters: the point before the one at `start`.
  public Span span(int start, int end) {
    int from = offsetAt(start);
    return start == end ? Span.at(from) : new Span(from, endOf(end - 1));
  }

  /// The span of the file that the whole text comes from.
  public Span span() {
    return span(0, text.length());
  }

  /// A part of this text, mapped alike.
  public MappedText slice(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    String part = text.substring(start, end);
    if (part.isEmpty()) {
      int at = offsetAt(start);
      return new MappedText("", 0, new int[] {0, 0}, new int[] {at}, new int[] {at});
    }
    return new MappedText(part, shift + start, starts, fileStarts, fileEnds);
  }

  /// The place after a character in the file.
  private int endOf(int index) {
    int at = index + shift;
    int piece = pieceOf(index);
    return starts[piece + 1] == at + 1
        ? fileEnds[piece]
        : fileStarts[piece] + at - starts[piece] + 1;
  }

  private int pieceOf(int index) {
    if (fileStarts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, index + shift);
    return Math.min(found >= 0 ? found : -found - 2, fileStarts.length - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MappedText mapped
        && text.equals(mapped.text)
        && span().equals(mapped.span());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /// Collects pieces in the order of the text.
  public static final class Builder {
    private final MappedText base;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private int[] fileStarts = new int[4];
    private int[] fileEnds = new int[4];
    private int count;

    private Builder(MappedText base) {
      this.base = base;
    }

    /// Adds characters as they stand.
    public Builder append(int from, int to) {
      append(base, from, to);
      return this;
    }

    private void append(MappedText source, int from, int to) {
      int at = from;
      while (at < to) {
        int next = Math.min(to, source.starts[source.pieceOf(at) + 1] - source.shift);
        piece(source.span(at, next));
        text.append(source.text, at, next);
        at = next;
      }
    }

    /// Adds characters that a range stands for, such as a line end for `\n`. All of them lead to
    /// the whole range.
    public Builder append(String meaning, int from, int to) {
      Span written = base.span(from, to);
      for (int i = 0; i < meaning.length(); i++) {
        piece(written);
        text.append(meaning.charAt(i));
      }
      return this;
    }

    /// The number of characters so far.
    public int length() {
      return text.length();
    }

    /// The text of all pieces.
    ///
    /// @param otherwise the place that an empty text has
    public MappedText build(int otherwise) {
      if (count == 0) {
        return base.slice(otherwise, otherwise);
      }
      int[] bounds = Arrays.copyOf(starts, count + 1);
      bounds[count] = text.length();
      return new MappedText(
          text.toString(),
          0,
          bounds,
          Arrays.copyOf(fileStarts, count),
          Arrays.copyOf(fileEnds, count));
    }

    private void piece(Span file) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        fileStarts = Arrays.copyOf(fileStarts, count * 2);
        fileEnds = Arrays.copyOf(fileEnds, count * 2);
      }
      starts[count] = text.length();
      fileStarts[count] = file.start();
      fileEnds[count++] = file.end();
    }
  }
}
