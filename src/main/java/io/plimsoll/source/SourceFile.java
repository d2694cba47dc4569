package io.plimsoll.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A text file as it stands in one version of a repository. The text is lossless: a byte order
/// mark, `\r`, tabs and a missing final line end are kept, and [#bytes()] gives back what was read.
public final class SourceFile implements FileVersion {
  /// The largest file that is read, in bytes.
  public static final int MAX_BYTES = 1_000_000;

  /// Whole blocks are compared many times as fast as single characters.
  private static final int BLOCK = 256;

  private final String path;
  private final FileMode mode;
  private final String text;
  private final Charset charset;
  private final LineMap lines;

  private SourceFile(String path, FileMode mode, String text, Charset charset) {
    this.path = path;
    this.mode = mode;
    this.text = text;
    this.charset = charset;
    this.lines = LineMap.of(text);
  }

  /// A regular file in UTF-8.
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, FileMode.REGULAR, text, StandardCharsets.UTF_8);
  }

  /// Reads bytes as UTF-8 or, where they are not UTF-8, byte by byte as ISO 8859-1, so that every
  /// text file survives an edit.
  ///
  /// @return a `SourceFile`, or `Unread` when the bytes are binary or too many
  public static FileVersion decode(String path, FileMode mode, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Unread(path, Unread.Reason.TOO_LARGE);
    }
    boolean ascii = true;
    for (byte b : bytes) {
      if (b == 0) {
        return new Unread(path, Unread.Reason.BINARY);
      }
      ascii &= b > 0;
    }
    if (ascii) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new SourceFile(path, mode, text, StandardCharsets.UTF_8);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceFile(path, mode, text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new SourceFile(path, mode, text, StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public String path() {
    return path;
  }

  public FileMode mode() {
    return mode;
  }

  public String text() {
    return text;
  }

  public LineMap lines() {
    return lines;
  }

  /// The text as bytes, in the encoding it was read in.
  public byte[] bytes() {
    return text.getBytes(charset);
  }

  /// The same file with another text.
  public SourceFile withText(String changed) {
    return new SourceFile(path, mode, changed, charset);
  }

  /// How many characters two files share at their start.
  public int sharedStart(SourceFile other) {
    int length = Math.min(text.length(), other.text.length());
    int at = 0;
    while (at + BLOCK <= length && text.regionMatches(at, other.text, at, BLOCK)) {
      at += BLOCK;
    }
    while (at < length && text.charAt(at) == other.text.charAt(at)) {
      at++;
    }
    return at;
  }

  /// How many characters two files share at their end.
  ///
  /// @param start how many at their start are not looked at
  public int sharedEnd(SourceFile other, int start) {
    int end = text.length();
    int otherEnd = other.text.length();
    int length = Math.min(end, otherEnd) - start;
    int count = 0;
    while (count + BLOCK <= length
        && text.regionMatches(end - count - BLOCK, other.text, otherEnd - count - BLOCK, BLOCK)) {
      count += BLOCK;
    }
    while (count < length
        && text.charAt(end - count - 1) == other.text.charAt(otherEnd - count - 1)) {
      count++;
    }
    return count;
  }

  /// A place in this file.
  public Location at(Span span) {
    return new Location(path, span);
  }

  /// A span with the quotes right before and after it, such as those of the first and the last
  /// string of a list.
  public Span quoted(Span span) {
    boolean opened = span.start() > 0 && isQuote(span.start() - 1);
    boolean closed = span.end() < text.length() && isQuote(span.end());
    return new Span(span.start() - (opened ? 1 : 0), span.end() + (closed ? 1 : 0));
  }

  private boolean isQuote(int offset) {
    return text.charAt(offset) == '"' || text.charAt(offset) == '\'';
  }

  /// The line end this file uses: that of its first line, `\n` when it has none.
  public String lineEnd() {
    int newline = text.indexOf('\n');
    return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && path.equals(file.path)
        && mode == file.mode
        && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, text);
  }

  @Override
  public String toString() {
    return path + " (" + text.length() + " characters)";
  }
}
