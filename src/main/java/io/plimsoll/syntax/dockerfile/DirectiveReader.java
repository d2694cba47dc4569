package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the parser directives at the start of a file. The first line that is none ends them.
final class DirectiveReader {
  private final String text;
  private final List<Directive> found = new ArrayList<>();
  private boolean done;
  private char escape = '\\';

  DirectiveReader(String text) {
    this.text = text;
  }

  /// Goes past the directives of a file whose instructions have begun.
  void skip(List<Directive> directives, char itsEscape) {
    found.addAll(directives);
    escape = itsEscape;
    done = true;
  }

  List<Directive> found() {
    return found;
  }

  /// The character that escapes and continues lines.
  char escape() {
    return escape;
  }

  /// Looks at a line without the white space around it.
  ///
  /// @param problems where a directive that is refused is put
  /// @return whether the line is a directive
  boolean accept(int start, int end, List<Problem> problems) {
    if (done) {
      return false;
    }
    Optional<Directive> directive = read(start, end);
    done = directive.isEmpty();
    directive.ifPresent(known -> take(known, problems));
    return directive.isPresent();
  }

  private void take(Directive directive, List<Problem> problems) {
    String name = directive.name();
    boolean again = found.stream().anyMatch(earlier -> earlier.name().equals(name));
    found.add(directive);
    if (again) {
      problems.add(new Problem("repeated-directive", directive.span(), Map.of("directive", name)));
    } else if (name.equals("escape")) {
      setEscape(directive, problems);
    }
  }

  private void setEscape(Directive directive, List<Problem> problems) {
    String value = directive.value();
    if (value.equals("\\") || value.equals("`")) {
      escape = value.charAt(0);
    } else {
      problems.add(new Problem("invalid-escape", directive.valueSpan(), Map.of("value", value)));
    }
  }

  private Optional<Directive> read(int start, int end) {
    if (start == end || text.charAt(start) != '#') {
      return Optional.empty();
    }
    int nameStart = Characters.skipSpaces(text, start + 1, end);
    int nameEnd = nameEnd(nameStart, end);
    String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    int equals = skipPatternSpaces(nameEnd, end);
    boolean known = name.equals("syntax") || name.equals("escape") || name.equals("check");
    if (!known || equals + 1 >= end || text.charAt(equals) != '=') {
      return Optional.empty();
    }
    Span value = value(equals + 1, end);
    return Optional.of(new Directive(name, value.of(text), value, new Span(start, end)));
  }

  private int nameEnd(int start, int end) {
    int at = start;
    while (at < end && isNameCharacter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private int skipPatternSpaces(int start, int end) {
    int at = start;
    while (at < end && Characters.isPatternSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The value without the white space around it; of white space alone its last character, since
  /// the value must have one.
  private Span value(int start, int end) {
    int from = skipPatternSpaces(start, end);
    if (from == end) {
      return new Span(end - 1, end);
    }
    int to = end;
    while (Characters.isPatternSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
