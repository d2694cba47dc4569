package io.plimsoll.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the lines of a comment that are its author's plain words: they stand in no quotation, no
/// code, and no HTML comment. Blocks are told apart as CommonMark does (version 0.31, section 4);
/// in doubt a line is not plain, because a command that runs by mistake is worse than one that has
/// to be said again.
final class PlainLines {
  private static final Pattern HEADING = Pattern.compile("#{1,6}(?:[ \\t].*)?", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("[-_*=][-_*= \\t]{2,}");
  private static final Pattern RAW =
      Pattern.compile("<(?:pre|script|style|textarea)(?:[\\s>].*)?", Pattern.DOTALL);
  private static final Pattern RAW_END = Pattern.compile("</(?:pre|script|style|textarea)>");
  private static final Pattern COMMENT_END = Pattern.compile("-->");

  private final List<String> plain = new ArrayList<>();
  private Paragraph paragraph = new Paragraph();
  private Optional<Fence> fence = Optional.empty();

  /// What ends the HTML that is open.
  private Optional<Pattern> html = Optional.empty();

  /// Whether a paragraph of a quotation is open: lines go on with it without a mark.
  private boolean isQuoted;

  private PlainLines() {}

  /// The plain lines that begin, after at most three blanks, with something else than blanks.
  static List<String> of(String comment) {
    PlainLines lines = new PlainLines();
    comment.replace("\r\n", "\n").replace('\r', '\n').lines().map(Line::of).forEach(lines::read);
    lines.endParagraph();
    return lines.plain;
  }

  private void read(Line line) {
    if (fence.isPresent() && !fence.get().isLeftBy(line)) {
      fence = fence.filter(open -> !open.isClosedBy(line));
    } else if (html.isPresent()) {
      html = html.filter(end -> !end.matcher(lower(line)).find());
    } else {
      fence = Optional.empty();
      begin(line);
    }
  }

  private void begin(Line line) {
    if (line.isBlank()) {
      endBlock();
    } else if (line.isIndented()) {
      goOn(line);
    } else if (line.content().isQuote()) {
      endBlock();
      isQuoted = goesOn(line.content().quoted());
    } else if (opens(line)) {
      endBlock();
      fence = Fence.openedBy(line);
      html = htmlOpenedBy(line.content());
    } else if (line.isItem()) {
      endBlock();
      paragraph.add(line.content().text());
    } else if (!isQuoted) {
      paragraph.addCandidate(line.text());
    }
  }

  /// Whether the line begins, and perhaps ends, a block that holds no paragraph.
  private static boolean opens(Line line) {
    Line content = line.content();
    return Fence.openedBy(line).isPresent()
        || startsHtml(content)
        || HEADING.matcher(content.text()).matches()
        || RULE.matcher(line.text()).matches();
  }

  private void goOn(Line line) {
    if (!paragraph.isEmpty()) {
      paragraph.add(line.text());
    }
  }

  private static boolean goesOn(Line quoted) {
    return !quoted.isBlank()
        && !quoted.isIndented()
        && Fence.openedBy(quoted).isEmpty()
        && !HEADING.matcher(quoted.text()).matches();
  }

  private static boolean startsHtml(Line line) {
    return line.text().startsWith("<!--") || RAW.matcher(lower(line)).matches();
  }

  private static Optional<Pattern> htmlOpenedBy(Line line) {
    if (!startsHtml(line)) {
      return Optional.empty();
    }
    boolean isComment = line.text().startsWith("<!--");
    Pattern end = isComment ? COMMENT_END : RAW_END;
    String rest = isComment ? line.text().substring("<!--".length()) : lower(line);
    return end.matcher(rest).find() ? Optional.empty() : Optional.of(end);
  }

  private static String lower(Line line) {
    return line.text().toLowerCase(Locale.ROOT);
  }

  private void endBlock() {
    endParagraph();
    isQuoted = false;
  }

  private void endParagraph() {
    Paragraph.Found found = paragraph.read();
    plain.addAll(found.lines());
    if (found.isCommentOpen()) {
      html = Optional.of(COMMENT_END);
    }
    paragraph = new Paragraph();
  }
}
