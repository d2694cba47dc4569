package io.plimsoll.review;

import java.util.List;
import java.util.regex.Pattern;

/// Writes text of strangers into Markdown so that it stays text: it makes no link, mentions nobody,
/// is no HTML and ends no code.
public final class Markdown {
  private static final int LONGEST = 200;
  private static final String BREAK = "\u200b";

  /// Words and numbers that mean nothing to GitHub.
  private static final Pattern HARMLESS =
      Pattern.compile("[\\p{L}\\p{M}]+( [\\p{L}\\p{M}]+)*|\\d{1,6}(\\.\\d{1,6})*");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /// Characters that change the order or the look of others, such as U+202E, or have no meaning.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");

  private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_{}\\[\\]()+!~$]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?<=@|#)|(?<=www)(?=\\.)|(?<=:)(?=/)|(?<=\\bgh)(?=-)");

  private Markdown() {}

  /// A fact in a sentence. Outside of code it becomes code, unless it is a plain word or number.
  public static String write(String fact, boolean isCode) {
    if (isCode) {
      return inside(fact);
    }
    return fact.length() <= LONGEST && HARMLESS.matcher(fact).matches() ? fact : code(fact);
  }

  /// A text as code within a line.
  public static String code(String text) {
    return "`" + inside(text) + "`";
  }

  private static String inside(String text) {
    String line = line(text).replace('`', '\'');
    return line.isEmpty() ? " " : line;
  }

  /// A person's words within a line.
  public static String text(String words) {
    String escaped = ACTIVE.matcher(line(words)).replaceAll("\\\\$0");
    String harmless =
        escaped
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("|", "&#124;");
    return ADDRESS.matcher(harmless).replaceAll(BREAK);
  }

  /// A cell of a table.
  public static String cell(String markdown) {
    return BLANKS
        .matcher(markdown)
        .replaceAll(" ")
        .replace("\\|", "\\" + BREAK + "|")
        .replace("|", "\\|");
  }

  /// A block of code, fenced by more backticks than stand in it anywhere.
  public static String fence(String language, List<String> lines) {
    int longest = 2;
    int run = 0;
    String content = String.join("\n", lines);
    for (int i = 0; i < content.length(); i++) {
      run = content.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + language + "\n" + (lines.isEmpty() ? "" : content + "\n") + fence;
  }

  /// A fold that is closed at first.
  public static String fold(String summary, String content) {
    return "<details><summary>" + summary + "</summary>\n\n" + content + "\n</details>";
  }

  /// A text on one line, without characters that cannot be seen, cut after 200.
  public static String line(String text) {
    String head = text.length() > 8 * LONGEST ? text.substring(0, 8 * LONGEST) : text;
    String seen = INVISIBLE.matcher(BLANKS.matcher(head).replaceAll(" ")).replaceAll("").strip();
    return seen.length() <= LONGEST ? seen : cut(seen, LONGEST) + "…";
  }

  /// The start of a text, no character torn apart.
  public static String cut(String text, int length) {
    int end = Math.min(length, text.length());
    boolean torn =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, torn ? end - 1 : end);
  }
}
