package io.plimsoll.app.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// HTML that is open until a line ends it, whatever stands between (CommonMark 0.31, section 4.6,
/// conditions 1 and 2): a comment, or an element that shows its text as it is.
///
/// @param end what the last line holds
record Html(Pattern end) {
  private static final String COMMENT = "<!--";
  private static final Pattern COMMENT_END = Pattern.compile("-->");
  private static final Pattern RAW =
      Pattern.compile("<(?:pre|script|style|textarea)(?:[\\s>].*)?", Pattern.DOTALL);
  private static final Pattern RAW_END = Pattern.compile("</(?:pre|script|style|textarea)>");

  /// The names with which HTML begins that may interrupt a paragraph (condition 6).
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup"
              + "|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame"
              + "|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav"
              + "|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot"
              + "|th|thead|title|tr|track|ul)(?:[ \\t>].*|/>.*)?",
          Pattern.DOTALL);

  /// A tag that stands alone (condition 7).
  private static final Pattern TAG =
      Pattern.compile("</?[a-z][a-z0-9-]*(?:[ \\t][^<>]*)?/?>[ \\t]*");

  /// Whether a line begins such HTML.
  static boolean startsIn(Line line) {
    return line.text().startsWith(COMMENT) || RAW.matcher(lower(line)).matches();
  }

  /// The HTML that a line opens and does not close.
  static Optional<Html> openedBy(Line line) {
    return startsIn(line)
        ? Optional.of(new Html(line.text().startsWith(COMMENT) ? COMMENT_END : RAW_END))
            .filter(html -> !html.isClosedBy(line))
        : Optional.empty();
  }

  boolean isClosedBy(Line line) {
    return end.matcher(lower(line)).find();
  }

  /// Whether a line begins HTML that ends at a blank line.
  static boolean startsMarkup(Line line) {
    return MARKUP.matcher(lower(line)).matches();
  }

  /// Whether a line is a tag alone, which begins such HTML where no paragraph is open.
  static boolean isTag(Line line) {
    return TAG.matcher(lower(line)).matches();
  }

  private static String lower(Line line) {
    return line.text().toLowerCase(Locale.ROOT);
  }
}
