package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/// Reads what the shell expands: double quotes, `$…`, backticks, `<(…)` (POSIX.1-2024, 2.2.3 and
/// 2.6). Everything stands in the word's value as it is written; scripts inside are read on the
/// side.
final class Expansions {
  /// The longest subscript of an array that is looked through for what stands behind it.
  private static final int LONGEST_SUBSCRIPT = 64;

  private final Cursor cursor;
  private final ListReader lists;
  private final Quotes quotes;

  Expansions(Cursor cursor, ListReader lists, Quotes quotes) {
    this.cursor = cursor;
    this.lists = lists;
    this.quotes = quotes;
  }

  /// `"…"`
  void doubleQuoted(Draft draft) {
    draft.traits.add(Trait.QUOTED);
    int open = cursor.pos++;
    while (!cursor.atEnd() && cursor.peek() != '"') {
      inQuotes(draft, "$`\"\\");
    }
    if (cursor.atEnd()) {
      cursor.problem("shell-unclosed", open);
    }
    cursor.take("\"");
  }

  /// One step within double quotes or a here-document.
  void inQuotes(Draft draft, String escapable) {
    switch (cursor.peek()) {
      case '\\' -> quotes.escapeIn(draft, escapable);
      case '$' -> expansion(draft, true);
      case '`' -> backticks(draft);
      default -> {
        draft.keep(cursor.pos, cursor.pos + 1);
        cursor.pos++;
      }
    }
  }

  /// What a `$` begins outside of quotes.
  void dollar(Draft draft) {
    switch (cursor.peek(1)) {
      case '\'' -> quotes.dollarSingle(draft);
      case '"' -> {
        cursor.pos++;
        doubleQuoted(draft);
      }
      default -> expansion(draft, false);
    }
  }

  /// What a `$` begins.
  ///
  /// @param quoted whether double quotes stand around it
  private void expansion(Draft draft, boolean quoted) {
    int start = cursor.pos;
    int next = cursor.peek(1);
    if (next == '(') {
      parenthesis(draft, start);
    } else if (next == '{') {
      draft.traits.add(Trait.VARIABLE);
      parameter(draft, quoted);
    } else if (Chars.isName(next, true)) {
      draft.traits.add(Trait.VARIABLE);
      cursor.pos++;
      while (Chars.isName(cursor.peek(), false)) {
        cursor.pos++;
      }
    } else if (Chars.isDigit(next) || (next >= 0 && "@*#?-$!".indexOf(next) >= 0)) {
      draft.traits.add(Trait.VARIABLE);
      cursor.pos += 2;
    } else {
      cursor.pos++;
    }
    draft.keep(start, cursor.pos);
  }

  /// `${…}`, with quotes and expansions inside.
  private void parameter(Draft draft, boolean quoted) {
    int open = cursor.pos;
    cursor.pos += 2;
    if (cursor.isDeep()) {
      cursor.problem("shell-too-deep", open);
      cursor.pos = Balance.after(cursor.text, cursor.pos, '{', '}');
      return;
    }
    boolean hides = !quoted || isPattern();
    cursor.depth++;
    draft.mute();
    while (!cursor.atEnd() && cursor.peek() != '}') {
      inParameter(draft, quoted, hides);
    }
    draft.unmute();
    cursor.depth--;
    if (!cursor.take("}")) {
      cursor.problem("shell-unclosed", open);
    }
  }

  /// Whether a pattern stands behind the parameter at the cursor. Single quotes hide characters of
  /// a pattern even within double quotes (POSIX.1-2024, 2.6.2).
  private boolean isPattern() {
    boolean marked = cursor.at("#") || cursor.at("!");
    int ahead = marked && Chars.isName(cursor.peek(1), false) ? 2 : 1;
    while (Chars.isName(cursor.peek(ahead), false)) {
      ahead++;
    }
    int close = cursor.peek(ahead) == '[' ? subscriptEnd(ahead) : ahead;
    int sign = cursor.peek(close);
    return sign >= 0 && "#%/^,".indexOf(sign) >= 0;
  }

  private int subscriptEnd(int open) {
    int ahead = open;
    while (ahead < open + LONGEST_SUBSCRIPT && cursor.peek(ahead) != ']') {
      ahead++;
    }
    return ahead + 1;
  }

  /// @param quoted whether double quotes stand around the parameter
  /// @param hides whether single quotes hide what is between them
  private void inParameter(Draft draft, boolean quoted, boolean hides) {
    switch (cursor.peek()) {
      case '\\' -> cursor.pos = Math.min(cursor.pos + 2, cursor.text.length());
      case '\'' -> cursor.pos = hides ? afterSingle() : cursor.pos + 1;
      case '"' -> doubleQuoted(draft);
      case '$' -> expansion(draft, quoted);
      case '`' -> backticks(draft);
      default -> cursor.pos++;
    }
  }

  /// The place behind a single quoted part; one that is never closed is a character.
  private int afterSingle() {
    int close = cursor.text.indexOf('\'', cursor.pos + 1);
    return close < 0 ? cursor.pos + 1 : close + 1;
  }

  private void parenthesis(Draft draft, int start) {
    if (cursor.peek(2) == '(') {
      int end = Balance.arithmetic(cursor.text, start + 1);
      if (end >= 0) {
        draft.traits.add(Trait.ARITHMETIC);
        cursor.pos = end;
        return;
      }
    }
    cursor.pos += 2;
    script(draft, Substitution.Kind.COMMAND, start);
  }

  /// `<(…)` or `>(…)`
  void process(Draft draft) {
    int start = cursor.pos;
    Substitution.Kind kind =
        cursor.peek() == '<' ? Substitution.Kind.PROCESS_INPUT : Substitution.Kind.PROCESS_OUTPUT;
    cursor.pos += 2;
    script(draft, kind, start);
    draft.keep(start, cursor.pos);
  }

  private void script(Draft draft, Substitution.Kind kind, int start) {
    draft.traits.add(Trait.SUBSTITUTION);
    int from = cursor.pos;
    Script script;
    if (cursor.isDeep()) {
      skipFrom(from);
      cursor.problem("shell-too-deep", start);
      script = Script.empty(cursor.source.slice(from, cursor.pos));
    } else {
      script = lists.nested();
    }
    if (!cursor.take(")")) {
      cursor.problem("shell-unclosed", start);
    }
    draft.substitutions.add(new Substitution(kind, script, cursor.source.span(start, cursor.pos)));
  }

  private void skipFrom(int from) {
    int end = Balance.after(cursor.text, from, '(', ')');
    cursor.pos = end > from && cursor.text.charAt(end - 1) == ')' ? end - 1 : end;
  }

  /// Steps over `(…)` without looking for commands.
  void skipParentheses() {
    cursor.pos = Balance.after(cursor.text, cursor.pos + 1, '(', ')');
  }

  /// A script between backticks, in which a backslash hides `` ` ``, `$` and itself once more.
  void backticks(Draft draft) {
    draft.traits.add(Trait.SUBSTITUTION);
    int open = cursor.pos++;
    MappedText inner = backticked();
    if (!cursor.take("`")) {
      cursor.problem("shell-unclosed", open);
    }
    draft.keep(open, cursor.pos);
    Span span = cursor.source.span(open, cursor.pos);
    Script script = Shell.parse(inner, cursor.depth + 1, cursor.again);
    draft.substitutions.add(new Substitution(Substitution.Kind.BACKTICK, script, span));
  }

  private MappedText backticked() {
    Draft inner = new Draft(cursor);
    int from = cursor.pos;
    while (!cursor.atEnd() && cursor.peek() != '`') {
      boolean hidden = cursor.peek() == '\\' && cursor.peek(1) >= 0;
      if (hidden && "`$\\".indexOf(cursor.peek(1)) >= 0) {
        inner.keep(from, cursor.pos);
        from = cursor.pos + 1;
      }
      cursor.pos += hidden ? 2 : 1;
    }
    inner.keep(from, cursor.pos);
    return inner.word().value();
  }
}
