package io.plimsoll.syntax.dockerfile;

import java.util.Set;
import java.util.TreeSet;

/// Reads one variable, `$X` or `${X…}`, at the position of a lexer, and gives what stands for it.
final class Substitution {
  private final Lexer lexer;

  Substitution(Lexer lexer) {
    this.lexer = lexer;
  }

  String read() throws Malformed {
    lexer.at++;
    if (lexer.peek() == '{') {
      lexer.at++;
      return braced();
    }
    String name = name();
    if (name.isEmpty()) {
      return "$";
    }
    Binding binding = lookUp(name);
    return keeps(binding) ? "$" + name : value(name, binding);
  }

  private String braced() throws Malformed {
    char first = lexer.peek();
    if (first == '\0') {
      throw new Malformed("missing-brace");
    }
    if (first == '{' || first == '}' || first == ':') {
      throw new Malformed("bad-substitution");
    }
    String name = name();
    char operator = take();
    return switch (operator) {
      case '}' -> plain(name);
      case '/' -> replaced(name);
      case ':' -> modified(name, take(), true);
      default -> modified(name, operator, false);
    };
  }

  private String plain(String name) {
    Binding binding = lookUp(name);
    return keeps(binding) ? "${" + name + "}" : value(name, binding);
  }

  /// `${X-word}` and its kin; with a colon an empty value counts as none.
  private String modified(String name, char operator, boolean colon) throws Malformed {
    boolean cuts = operator == '#' || operator == '%';
    if ("+-?#%".indexOf(operator) < 0 || (colon && cuts)) {
      throw new Malformed("unsupported-modifier");
    }
    Set<String> before = new TreeSet<>(lexer.unknown);
    String word = lexer.until('}', cuts, cuts);
    Set<String> inWord = new TreeSet<>(lexer.unknown);
    lexer.unknown.retainAll(before);
    Binding binding = lookUp(name);
    if (keeps(binding)) {
      return "${" + name + (colon ? ":" : "") + operator + word + "}";
    }
    String value = value(name, binding);
    boolean present = binding instanceof Binding.Known && !(colon && value.isEmpty());
    if (cuts || (!present && operator == '-') || (present && operator == '+')) {
      lexer.unknown.addAll(inWord);
    }
    return switch (operator) {
      case '-' -> present ? value : word;
      case '+' -> present ? word : "";
      case '?' -> required(value, present || binding instanceof Binding.Unknown);
      default -> cut(operator, word, value);
    };
  }

  private static String required(String value, boolean present) throws Malformed {
    if (!present) {
      throw new Malformed("required-variable");
    }
    return value;
  }

  private static String cut(char operator, String word, String value) throws Malformed {
    boolean longest = !word.isEmpty() && word.charAt(0) == operator;
    Glob glob = Glob.of(longest ? word.substring(1) : word);
    return operator == '#'
        ? glob.withoutPrefix(value, longest)
        : glob.withoutSuffix(value, longest);
  }

  private String replaced(String name) throws Malformed {
    boolean all = lexer.peek() == '/';
    if (all) {
      lexer.at++;
    }
    String pattern = lexer.until('/', true, true);
    String replacement = lexer.until('}', true, false);
    Binding binding = lookUp(name);
    if (keeps(binding)) {
      return "${" + name + "/" + pattern + "/" + replacement + "}";
    }
    return Glob.of(pattern).replace(value(name, binding), replacement, all);
  }

  private Binding lookUp(String name) {
    return lexer.variables.apply(name);
  }

  private boolean keeps(Binding binding) {
    return lexer.mode.keepUnset() && binding instanceof Binding.Unset;
  }

  private String value(String name, Binding binding) {
    return switch (binding) {
      case Binding.Known(String value) -> value;
      case Binding.Unset _ -> "";
      case Binding.Unknown _ -> {
        lexer.unknown.add(name);
        yield "";
      }
    };
  }

  /// A name: letters, digits and `_`; digits alone; or one special parameter.
  private String name() {
    int start = lexer.at;
    int first = codePoint();
    if (isDigit(first)) {
      while (isDigit(codePoint())) {
        lexer.at += Character.charCount(codePoint());
      }
    } else if (first > 0 && "@*#?-$!".indexOf(first) >= 0) {
      lexer.at++;
    } else {
      while (isNamePart(codePoint())) {
        lexer.at += Character.charCount(codePoint());
      }
    }
    return lexer.text.substring(start, lexer.at);
  }

  private int codePoint() {
    return lexer.at < lexer.text.length() ? lexer.text.codePointAt(lexer.at) : -1;
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= 0 && Character.isDigit(codePoint);
  }

  private static boolean isNamePart(int codePoint) {
    return codePoint == '_'
        || (codePoint >= 0 && (Character.isLetter(codePoint) || Character.isDigit(codePoint)));
  }

  private char take() {
    char c = lexer.peek();
    lexer.at = Math.min(lexer.at + 1, lexer.text.length());
    return c;
  }
}
