package io.plimsoll.app.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a line, one after the other.
final class Words {
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

  private final String line;
  private final Matcher matcher;
  private boolean isThere;

  Words(String line) {
    this.line = line;
    this.matcher = WORD.matcher(line);
    this.isThere = matcher.find();
  }

  boolean hasNext() {
    return isThere;
  }

  /// The word that comes next, as written; empty at the end.
  String peek() {
    return isThere ? matcher.group() : "";
  }

  /// The same, and goes on behind it.
  String next() {
    String word = peek();
    isThere = isThere && matcher.find();
    return word;
  }

  /// Whether the next word is this one, in any case.
  boolean nextIs(String word) {
    return peek().equalsIgnoreCase(word);
  }

  /// All that has not been read yet.
  String rest() {
    return isThere ? line.substring(matcher.start()).strip() : "";
  }
}
