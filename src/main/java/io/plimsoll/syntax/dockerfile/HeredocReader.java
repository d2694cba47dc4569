package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the announcements of here-documents in an instruction.
final class HeredocReader {
  /// A here-document that is announced.
  record Announced(String name, int fileDescriptor, boolean expand, boolean chomp, Span word) {
    Heredoc with(Span content, Span terminator, String whole) {
      MappedText text = MappedText.of(whole, content);
      MappedText read = chomp ? chomped(text) : text;
      return new Heredoc(name, fileDescriptor, expand, chomp, word, content, terminator, read);
    }
  }

  private static final Lexer.Mode RAW = new Lexer.Mode('\\', true, true, true);
  private static final Lexer.Mode QUOTES = new Lexer.Mode('\\', true, false, true);
  private static final Lexer.Mode PLAIN = new Lexer.Mode('\\', false, false, true);

  private HeredocReader() {}

  /// The here-documents of a joined instruction. A text that cannot be split into words announces
  /// none.
  ///
  /// @throws Malformed when the word of one cannot be read
  static List<Announced> announced(MappedText joined) throws Malformed {
    List<Announced> result = new ArrayList<>();
    for (Splitter.Piece piece : pieces(joined.text())) {
      Span at = joined.span(piece.start(), piece.end());
      read(piece.text(), at).ifPresent(result::add);
    }
    return result;
  }

  private static List<Splitter.Piece> pieces(String text) {
    try {
      return words(text, RAW);
    } catch (Malformed _) {
      return List.of();
    }
  }

  private static List<Splitter.Piece> words(String text, Lexer.Mode mode) throws Malformed {
    return new Lexer(text, mode, _ -> new Binding.Unset()).words();
  }

  /// Whether a word announces a here-document, so far as it can be read.
  static boolean isAnnouncement(String word) {
    try {
      return read(word, Span.at(0)).isPresent();
    } catch (Malformed _) {
      return false;
    }
  }

  private static Optional<Announced> read(String word, Span at) throws Malformed {
    int arrows = digits(word);
    if (!word.startsWith("<<", arrows)) {
      return Optional.empty();
    }
    boolean chomp = word.startsWith("-", arrows + 2);
    int start = arrows + (chomp ? 3 : 2);
    while (start < word.length() && Characters.isPatternSpace(word.charAt(start))) {
      start++;
    }
    String rest = word.substring(start);
    if (rest.isEmpty() || rest.indexOf('<') >= 0) {
      return Optional.empty();
    }
    List<Splitter.Piece> names = words(rest, PLAIN);
    if (names.size() != 1) {
      return Optional.empty();
    }
    String name = names.getFirst().text();
    boolean expand = quotes(name) == quotes(words(rest, QUOTES).getFirst().text());
    return Optional.of(new Announced(name, descriptor(word, arrows), expand, chomp, at));
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '"' || c == '\'').count();
  }

  private static int descriptor(String word, int digits) {
    boolean sane = digits > 0 && digits < 10;
    return sane ? Integer.parseInt(word, 0, digits, 10) : digits == 0 ? 0 : Integer.MAX_VALUE;
  }

  private static int digits(String word) {
    int at = 0;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /// The lines without the tabs at their start.
  private static MappedText chomped(MappedText content) {
    String text = content.text();
    MappedText.Builder result = content.builder();
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline + 1;
      while (at < end && text.charAt(at) == '\t') {
        at++;
      }
      result.append(at, end);
      at = end;
    }
    return result.build(0);
  }
}
