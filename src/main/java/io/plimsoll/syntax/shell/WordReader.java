package io.plimsoll.syntax.shell;

/// Reads one word at the cursor: unquoted characters, quotes and expansions up to a blank or an
/// operator.
final class WordReader {
  private final Cursor cursor;
  private final Expansions expansions;
  private final Quotes quotes;

  WordReader(Cursor cursor, ListReader lists) {
    this.cursor = cursor;
    this.quotes = new Quotes(cursor);
    this.expansions = new Expansions(cursor, lists, quotes);
  }

  /// Whether a word begins here.
  boolean isAhead() {
    return !Chars.endsWord(cursor.peek()) || isProcessSubstitution();
  }

  private boolean isProcessSubstitution() {
    return cursor.at("<(") || cursor.at(">(");
  }

  /// Reads the word that begins here.
  Word read() {
    Draft draft = new Draft(cursor);
    if (cursor.peek() == '~') {
      draft.traits.add(Trait.TILDE);
    }
    Patterns patterns = new Patterns();
    while (isAhead()) {
      if (!step(draft, patterns)) {
        break;
      }
    }
    return draft.word();
  }

  /// Reads the whole text as the body of a here-document, in which quotes mean themselves.
  Word document() {
    Draft draft = new Draft(cursor);
    while (!cursor.atEnd()) {
      expansions.inQuotes(draft, "$`\\");
    }
    return draft.word();
  }

  private boolean step(Draft draft, Patterns patterns) {
    int c = cursor.peek();
    switch (c) {
      case '\\' -> quotes.escape(draft);
      case '\'' -> quotes.single(draft);
      case '"' -> expansions.doubleQuoted(draft);
      case '$' -> expansions.dollar(draft);
      case '`' -> expansions.backticks(draft);
      case '<', '>' -> expansions.process(draft);
      case '\r' -> {
        if (cursor.peek(1) == '\n' || cursor.peek(1) == -1) {
          return false;
        }
        keep(draft);
      }
      default -> plain(draft, patterns);
    }
    return true;
  }

  private void keep(Draft draft) {
    draft.keep(cursor.pos, cursor.pos + 1);
    cursor.pos++;
  }

  /// Reads characters that mean themselves, and those of patterns.
  private void plain(Draft draft, Patterns patterns) {
    int from = cursor.pos;
    while (!Chars.endsWord(cursor.peek()) && !isQuoting(cursor.peek())) {
      patterns.see(cursor.peek(), draft);
      cursor.pos++;
    }
    boolean extended =
        cursor.peek() == '(' && cursor.pos > from && isExtended(cursor.text.charAt(cursor.pos - 1));
    if (extended) {
      draft.traits.add(Trait.GLOB);
      expansions.skipParentheses();
    }
    draft.keep(from, cursor.pos);
  }

  private static boolean isExtended(int c) {
    return c == '@' || c == '?' || c == '*' || c == '+' || c == '!';
  }

  private static boolean isQuoting(int c) {
    return c == '\\' || c == '\'' || c == '"' || c == '$' || c == '`' || c == '\r';
  }

  /// What was seen of a pattern that needs more than one character.
  private static final class Patterns {
    private boolean bracket;
    private boolean brace;
    private boolean list;
    private int last;

    void see(int c, Draft draft) {
      switch (c) {
        case '*', '?' -> draft.traits.add(Trait.GLOB);
        case '[' -> bracket = true;
        case ']' -> addIf(bracket, Trait.GLOB, draft);
        case '{' -> brace = true;
        case ',' -> list = list || brace;
        case '.' -> list = list || (brace && last == '.');
        case '}' -> addIf(list, Trait.BRACES, draft);
        default -> {}
      }
      last = c;
    }

    private static void addIf(boolean seen, Trait trait, Draft draft) {
      if (seen) {
        draft.traits.add(trait);
      }
    }
  }
}
