package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/// Reads the options between the keyword and the arguments. A lone `--` ends them.
final class FlagReader {
  private final MappedText joined;
  private final String text;
  private final int end;
  private final char escape;
  private final List<Flag> flags = new ArrayList<>();
  private int at;

  /// @param start where the options may begin
  /// @param end where the instruction ends
  FlagReader(MappedText joined, int start, int end, char escape) {
    this.joined = joined;
    this.text = joined.text();
    this.at = start;
    this.end = end;
    this.escape = escape;
  }

  /// The options, in order. After this call [#position()] is where the arguments begin.
  List<Flag> read() {
    while ((at = skipSpaces(at)) < end && text.startsWith("--", at)) {
      MappedText flag = flag();
      if (flag.text().equals("--")) {
        break;
      }
      flags.add(Flag.of(flag));
    }
    return flags;
  }

  /// BuildKit looks at bytes here: white space beyond ASCII ends the options.
  private int skipSpaces(int from) {
    int next = from;
    while (next < end && text.charAt(next) < 0x80 && Characters.isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /// The first character that belongs to no option.
  int position() {
    return at;
  }

  /// Reads up to the next white space outside of quotes; an escape takes the next character as it
  /// is, in both kinds of quotes too.
  private MappedText flag() {
    int start = at;
    MappedText.Builder flag = joined.builder();
    int done = at;
    char quote = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (quote == 0 && Characters.isSpace(c)) {
        break;
      }
      if (c == escape || (quote == 0 ? c == '"' || c == '\'' : c == quote)) {
        flag.append(done, at);
        quote = c == escape ? quote : quote == 0 ? c : 0;
        at = c == escape ? at + 1 : at;
        done = Math.min(c == escape ? at : at + 1, end);
      }
    }
    at = Math.min(at, end);
    return flag.append(done, at).build(start);
  }
}
