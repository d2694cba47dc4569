package io.plimsoll.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads `case WORD in pattern) … ;; esac`.
final class CaseReader {
  private final Cursor cursor;
  private final WordReader words;
  private final ListReader lists;
  private final List<Word> patterns = new ArrayList<>();
  private final List<Pipeline> body = new ArrayList<>();

  CaseReader(Cursor cursor, WordReader words, ListReader lists) {
    this.cursor = cursor;
    this.words = words;
    this.lists = lists;
  }

  /// What stands behind `case`.
  Inner read(int start) {
    word();
    cursor.skipLines();
    if (Reserved.ahead(cursor).equals("in")) {
      cursor.pos += 2;
    }
    cursor.skipLines();
    while (!cursor.atEnd() && !Reserved.ahead(cursor).equals("esac") && branch()) {
      cursor.skipLines();
    }
    if (!cursor.take("esac")) {
      cursor.problem("shell-unclosed", start);
    }
    return new Inner(Compound.Kind.CASE, patterns, body);
  }

  private void word() {
    cursor.skipBlanks();
    if (words.isAhead()) {
      patterns.add(words.read());
    }
  }

  /// Reads one branch, unless what stands here is none.
  private boolean branch() {
    cursor.take("(");
    word();
    cursor.skipBlanks();
    while (cursor.take("|")) {
      word();
      cursor.skipBlanks();
    }
    if (!cursor.take(")")) {
      return false;
    }
    body.addAll(lists.until(Set.of(";;", "esac")));
    boolean more = cursor.take(";;&") || cursor.take(";;") || cursor.take(";&");
    return more || Reserved.ahead(cursor).equals("esac");
  }
}
