package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/// Splits arguments into words.
final class WordReader {
  private final MappedText arguments;
  private final String text;
  private final char escape;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private WordReader(MappedText arguments, char escape) {
    this.arguments = arguments;
    this.text = arguments.text();
    this.escape = escape;
  }

  /// Words parted by white space that is neither quoted nor escaped, as `ENV`, `LABEL` and `ARG`
  /// have them. Quotes and escapes stay in the words; an escape at the very end is dropped.
  static List<Word> quoted(MappedText arguments, char escape) {
    WordReader reader = new WordReader(arguments, escape);
    int length = reader.text.length();
    while ((reader.at = Characters.skipSpaces(reader.text, reader.at, length)) < length) {
      reader.word();
    }
    return reader.words;
  }

  /// Words parted by white space alone.
  static List<Word> plain(MappedText arguments) {
    String text = arguments.text();
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = Characters.skipWord(text, at, text.length());
      words.add(new Word(arguments.slice(at, end)));
      at = Characters.skipBlanks(text, end, text.length());
    }
    return words;
  }

  private void word() {
    int start = at;
    int end = end();
    if (end > start) {
      words.add(new Word(arguments.slice(start, end)));
    }
  }

  /// Goes behind the word and gives its end, which lies before an escape at the end of the text.
  private int end() {
    char quote = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && Characters.isSpace(c)) {
        return at;
      }
      if (c == escape && quote != '\'') {
        if (++at == text.length()) {
          return at - 1;
        }
      } else {
        quote = after(quote, c);
      }
    }
    return at;
  }

  private static char after(char quote, char c) {
    if (quote == 0) {
      return c == '"' || c == '\'' ? c : 0;
    }
    return c == quote ? 0 : quote;
  }
}
