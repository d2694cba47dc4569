package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads groups, loops, branches and functions (POSIX.1-2024, 2.9.4 and 2.9.5).
final class CompoundReader {
  private final Cursor cursor;
  private final WordReader words;
  private final RedirectionReader redirections;
  private final ListReader lists;

  CompoundReader(
      Cursor cursor, WordReader words, RedirectionReader redirections, ListReader lists) {
    this.cursor = cursor;
    this.words = words;
    this.redirections = redirections;
    this.lists = lists;
  }

  /// The compound at the cursor, if one begins here.
  Optional<Stage> read() {
    String word = Reserved.ahead(cursor);
    boolean opens = Reserved.OPENING.contains(word);
    boolean function = !opens && isFunction();
    if (!opens && !function && cursor.peek() != '(') {
      return Optional.empty();
    }
    if (cursor.isDeep()) {
      return skipDeep();
    }
    int start = cursor.pos;
    cursor.depth++;
    Inner inner = function ? function() : inner(word);
    cursor.depth--;
    List<Redirection> behind = redirectionsBehind();
    Span span = cursor.source.span(start, cursor.pos);
    return Optional.of(new Compound(inner.kind(), inner.words(), inner.body(), behind, span));
  }

  /// Steps over what opens a compound that lies too deep; its commands are read as if it stood
  /// alone.
  private Optional<Stage> skipDeep() {
    int start = cursor.pos;
    while (cursor.peek() == '(') {
      cursor.pos++;
    }
    cursor.problem("shell-too-deep", start);
    return Optional.empty();
  }

  private List<Redirection> redirectionsBehind() {
    List<Redirection> found = new ArrayList<>();
    while (true) {
      int before = cursor.pos;
      cursor.skipBlanks();
      Optional<Redirection> next = redirections.read();
      if (next.isEmpty()) {
        cursor.pos = before;
        return found;
      }
      found.add(next.get());
    }
  }

  private Inner inner(String word) {
    int start = cursor.pos;
    cursor.pos += word.length();
    return switch (word) {
      case "" -> parentheses();
      case "{" -> group(start);
      case "if" -> branches(start);
      case "while", "until" -> loop(Compound.Kind.LOOP, List.of(), start);
      case "for", "select" -> loop(Compound.Kind.FOR, header(), start);
      case "case" -> new CaseReader(cursor, words, lists).read(start);
      default -> function();
    };
  }

  private Inner parentheses() {
    int start = cursor.pos;
    int end = cursor.at("((") ? Balance.arithmetic(cursor.text, start) : -1;
    if (end >= 0) {
      cursor.pos = end;
      Word computed = Word.literal(cursor.source.slice(start + 2, end - 2));
      return new Inner(Compound.Kind.ARITHMETIC, List.of(computed), List.of());
    }
    cursor.pos++;
    List<Pipeline> body = lists.parenthesised();
    return closed(Compound.Kind.SUBSHELL, start, ")", body);
  }

  private Inner group(int start) {
    return closed(Compound.Kind.GROUP, start, "}", lists.until(Set.of("}")));
  }

  private Inner closed(Compound.Kind kind, int start, String sign, List<Pipeline> body) {
    if (!cursor.take(sign)) {
      cursor.problem("shell-unclosed", start);
    }
    return new Inner(kind, List.of(), body);
  }

  private Inner branches(int start) {
    List<Pipeline> body = new ArrayList<>(lists.until(Set.of("then", "fi")));
    while (cursor.take("then") || cursor.take("else") || cursor.take("elif")) {
      body.addAll(lists.until(Set.of("then", "elif", "else", "fi")));
    }
    return closed(Compound.Kind.IF, start, "fi", body);
  }

  private Inner loop(Compound.Kind kind, List<Word> header, int start) {
    List<Pipeline> body = new ArrayList<>(lists.until(Set.of("do", "done")));
    if (Reserved.ahead(cursor).equals("do") && cursor.take("do")) {
      body.addAll(lists.until(Set.of("done")));
    }
    Inner inner = closed(kind, start, "done", body);
    return new Inner(kind, header, inner.body());
  }

  /// The words between `for` and `do`, or an arithmetic head.
  private List<Word> header() {
    cursor.skipBlanks();
    int end = cursor.at("((") ? Balance.arithmetic(cursor.text, cursor.pos) : -1;
    if (end >= 0) {
      Word head = Word.literal(cursor.source.slice(cursor.pos + 2, end - 2));
      cursor.pos = end;
      return List.of(head);
    }
    List<Word> header = new ArrayList<>();
    while (words.isAhead() && !(header.size() == 1 && Reserved.ahead(cursor).equals("do"))) {
      header.add(words.read());
      cursor.skipBlanks();
    }
    return header;
  }

  private boolean isFunction() {
    int ahead = 0;
    while (isFunctionName(cursor.peek(ahead))) {
      ahead++;
    }
    if (ahead == 0) {
      return false;
    }
    ahead = afterBlanks(ahead);
    return cursor.peek(ahead) == '(' && cursor.peek(afterBlanks(ahead + 1)) == ')';
  }

  private static boolean isFunctionName(int c) {
    return Chars.isName(c, false) || c == '-' || c == '.' || c == ':';
  }

  private int afterBlanks(int from) {
    int ahead = from;
    while (Chars.isBlank(cursor.peek(ahead))) {
      ahead++;
    }
    return ahead;
  }

  /// A function, from its name.
  private Inner function() {
    cursor.skipBlanks();
    List<Word> name = words.isAhead() ? List.of(words.read()) : List.of();
    cursor.skipBlanks();
    if (cursor.take("(")) {
      cursor.skipBlanks();
      cursor.take(")");
    }
    cursor.skipLines();
    return new Inner(Compound.Kind.FUNCTION, name, lists.single());
  }
}
