package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.List;

/// One name of a git pattern: `*`, `?`, `[a-z]`, `[!a-z]` and `\` before any character, as git's
/// wildmatch.c has them. Named classes such as `[[:alpha:]]` fit nothing.
///
/// @param tokens its parts, in order
record NamePattern(List<Token> tokens) {

  NamePattern {
    tokens = List.copyOf(tokens);
  }

  /// A part of a name that fits one character, or any number of them.
  sealed interface Token {
    record Any() implements Token {}

    record One() implements Token {}

    record Plain(char character) implements Token {}

    record Choice(List<Range> characters, boolean negated) implements Token {}
  }

  /// Characters that follow each other, both ends among them; none where the last comes first.
  record Range(char first, char last) {
    boolean holds(char character) {
      return first <= character && character <= last;
    }
  }

  /// Reads a pattern.
  static NamePattern of(String pattern) {
    return new NamePattern(tokens(pattern));
  }

  /// Whether it fits a whole name.
  boolean fits(String name) {
    boolean[] reach = new boolean[name.length() + 1];
    reach[name.length()] = true;
    for (Token token : tokens.reversed()) {
      boolean[] next = new boolean[reach.length];
      for (int i = name.length(); i >= 0; i--) {
        next[i] =
            token instanceof Token.Any
                ? reach[i] || (i < name.length() && next[i + 1])
                : i < name.length() && reach[i + 1] && fits(token, name.charAt(i));
      }
      reach = next;
    }
    return reach[0];
  }

  private static boolean fits(Token token, char character) {
    return switch (token) {
      case Token.Any _, Token.One _ -> true;
      case Token.Plain(char plain) -> plain == character;
      case Token.Choice(List<Range> characters, boolean negated) ->
          characters.stream().anyMatch(range -> range.holds(character)) != negated;
    };
  }

  private static List<Token> tokens(String pattern) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < pattern.length()) {
      char first = pattern.charAt(i);
      int end = first == '[' ? closing(pattern, i) : i;
      if (first == '[' && end > i) {
        tokens.add(choice(pattern.substring(i + 1, end)));
        i = end + 1;
      } else if (first == '\\' && i + 1 < pattern.length()) {
        tokens.add(new Token.Plain(pattern.charAt(i + 1)));
        i += 2;
      } else {
        tokens.add(single(first));
        i++;
      }
    }
    return tokens;
  }

  private static Token single(char character) {
    return switch (character) {
      case '*' -> new Token.Any();
      case '?' -> new Token.One();
      default -> new Token.Plain(character);
    };
  }

  /// Where a choice ends: `]` is plain as its first character.
  private static int closing(String pattern, int open) {
    int start = open + 1;
    if (start < pattern.length() && isNegation(pattern.charAt(start))) {
      start++;
    }
    return pattern.indexOf(']', start + 1);
  }

  private static boolean isNegation(char character) {
    return character == '!' || character == '^';
  }

  private static Token choice(String inside) {
    boolean negated = isNegation(inside.charAt(0));
    String listed = negated ? inside.substring(1) : inside;
    List<Range> characters = new ArrayList<>();
    for (int i = 0; i < listed.length(); i++) {
      boolean isRange = i + 2 < listed.length() && listed.charAt(i + 1) == '-';
      characters.add(new Range(listed.charAt(i), listed.charAt(isRange ? i + 2 : i)));
      i += isRange ? 2 : 0;
    }
    return new Token.Choice(List.copyOf(characters), negated);
  }
}
