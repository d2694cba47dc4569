package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;

/// Collects the words of a text while it is expanded, with the place of each in the source.
final class Splitter {
  /// A word and where it was read from.
  record Piece(String text, int start, int end) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int end;

  /// Adds a character that may end a word.
  void add(char c, int from, int to) {
    if (!Characters.isSpace(c)) {
      addRaw(c, from, to);
    } else if (!word.isEmpty()) {
      flush();
    }
  }

  /// Adds a character that is part of a word.
  void addRaw(char c, int from, int to) {
    mark(from, to);
    word.append(c);
  }

  /// Adds text that may end words.
  void add(String text, int from, int to) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i), from, to);
    }
  }

  /// Adds text that is part of a word.
  void addRaw(String text, int from, int to) {
    mark(from, to);
    word.append(text);
  }

  private void mark(int from, int to) {
    if (word.isEmpty()) {
      start = from;
    }
    end = to;
  }

  /// Forgets the word that is not finished.
  void forget() {
    word.setLength(0);
  }

  /// All words; the last one is finished by this.
  List<Piece> pieces() {
    if (!word.isEmpty()) {
      flush();
    }
    return pieces;
  }

  private void flush() {
    pieces.add(new Piece(word.toString(), start, end));
    word.setLength(0);
  }
}
