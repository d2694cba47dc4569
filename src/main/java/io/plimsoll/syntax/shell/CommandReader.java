package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one simple command: assignments, words and redirections in any order.
final class CommandReader {
  private final Cursor cursor;
  private final WordReader words;
  private final RedirectionReader redirections;

  CommandReader(Cursor cursor, WordReader words, RedirectionReader redirections) {
    this.cursor = cursor;
    this.words = words;
    this.redirections = redirections;
  }

  /// The command at the cursor, unless an operator stands here.
  Optional<Command> read() {
    int start = cursor.pos;
    Parts parts = new Parts();
    int end = start;
    while (part(parts)) {
      end = cursor.pos;
      cursor.skipBlanks();
    }
    return end == start
        ? Optional.empty()
        : Optional.of(parts.command(cursor.source.span(start, end), cursor));
  }

  private boolean part(Parts parts) {
    Optional<Redirection> redirection = redirections.read();
    if (redirection.isPresent()) {
      parts.redirections.add(redirection.get());
      return true;
    }
    int before = cursor.pos;
    if (!words.isAhead()) {
      return false;
    }
    Word word = words.read();
    boolean assigns = Assignments.isOne(word);
    parts.add(assigns ? array(word) : word, assigns);
    if (parts.words.size() == 1 && parts.words.getFirst().isBare("[[")) {
      condition(parts.words);
    }
    return cursor.pos > before;
  }

  /// An assignment with the elements of `NAME=(a b)`, when they follow at once.
  private Word array(Word head) {
    if (cursor.peek() != '(' || !head.raw().endsWith("=")) {
      return head;
    }
    int start = cursor.pos - head.raw().length();
    cursor.pos++;
    List<Substitution> substitutions = new ArrayList<>(head.substitutions());
    cursor.skipLines();
    while (words.isAhead()) {
      int before = cursor.pos;
      substitutions.addAll(words.read().substitutions());
      cursor.skipLines();
      if (cursor.pos == before) {
        break;
      }
    }
    cursor.take(")");
    MappedText value = cursor.source.slice(start, cursor.pos);
    return new Word(
        value.text(),
        value,
        Set.of(Trait.VARIABLE),
        substitutions,
        cursor.source.span(start, cursor.pos));
  }

  /// What stands between `[[` and `]]`, where operators are words.
  private void condition(List<Word> into) {
    cursor.skipLines();
    while (!cursor.atEnd() && cursor.peek() != ';' && !into.getLast().isBare("]]")) {
      int before = cursor.pos;
      into.add(words.isAhead() ? words.read() : sign());
      if (cursor.pos == before) {
        return;
      }
      cursor.skipLines();
    }
  }

  private Word sign() {
    int from = cursor.pos;
    while (!cursor.atEnd() && "&|<>()".indexOf(cursor.peek()) >= 0) {
      cursor.pos++;
    }
    return Word.literal(cursor.source.slice(from, cursor.pos));
  }

  /// What was read of a command so far.
  private static final class Parts {
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Redirection> redirections = new ArrayList<>();

    private void add(Word word, boolean assigns) {
      if (assigns && words.isEmpty()) {
        assignments.add(Assignments.of(word));
      } else {
        words.add(word);
      }
    }

    private Command command(Span span, Cursor cursor) {
      List<Prefix> prefixes = Prefixes.of(words);
      return Inlines.complete(
          new Command(assignments, words, redirections, prefixes, Optional.empty(), span),
          cursor.depth,
          cursor.again);
    }
  }
}
