package io.plimsoll.app.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the lines of a comment that are its author's plain words: they stand in no quotation, no
/// code, and no HTML comment. Blocks are told apart as CommonMark does (version 0.31, section 4);
/// in doubt a line is not plain, because a command that runs by mistake is worse than one that has
/// to be said again.
final class PlainLines {
  private static final Pattern HEADING = Pattern.compile("#{1,6}(?:[ \\t].*)?", Pattern.DOTALL);
  private static final Pattern UNDERLINE = Pattern.compile("(?:-+|=+)[ \\t]*");

  private final List<String> plain = new ArrayList<>();
  private Paragraph paragraph = new Paragraph();
  private Optional<Fence> fence = Optional.empty();

  private Optional<Html> html = Optional.empty();

  /// The columns at which the content begins of the items of lists that are open, the innermost
  /// last.
  private final Deque<Integer> items = new ArrayDeque<>();

  /// Whether nothing stands in the innermost item yet: it may begin with one blank line, and not
  /// with two.
  private boolean isItemEmpty;

  /// Whether HTML is open that ends at a blank line.
  private boolean isMarkup;

  /// Whether a comment began in a paragraph and did not end there. CommonMark takes that for text;
  /// a browser may not.
  private boolean isCommentOpen;

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
    readBlock(line);
    isCommentOpen = isCommentOpen && !line.text().contains("-->");
  }

  private void readBlock(Line line) {
    if (fence.isPresent() && isInside(line)) {
      fence = fence.filter(open -> !open.isClosedBy(line));
    } else if (html.isPresent() && isInside(line)) {
      html = html.filter(open -> !open.isClosedBy(line));
    } else if (isMarkup && !line.isBlank() && isInside(line)) {
      addText(line);
    } else {
      fence = Optional.empty();
      html = Optional.empty();
      if (isMarkup) {
        endBlock();
      }
      begin(line);
    }
  }

  private void begin(Line line) {
    boolean wasItemEmpty = isItemEmpty;
    isItemEmpty = false;
    boolean isItem = line.isItem() && mayBeginItem(line);
    Line content = isItem ? line.content() : line;
    if (line.isBlank()) {
      endBlock();
      leaveItems(wasItemEmpty ? items.getLast() - 1 : Integer.MAX_VALUE);
    } else if (line.indent() - column(line) >= Line.CODE) {
      goOn(line);
    } else if (line.isBreak() || isUnderline(line)) {
      endBlock();
      leaveItems(line.indent());
    } else if (content.isQuote()) {
      boolean isQuotedStill = goesOn(content.quoted());
      startBlock(line, isItem);
      isQuoted = isQuotedStill;
    } else if (content.isBreak() || opens(content)) {
      startBlock(line, isItem);
      fence = Fence.openedBy(content, items.isEmpty() ? 0 : items.getLast());
      html = fence.isPresent() ? Optional.empty() : Html.openedBy(content);
    } else if (startsMarkup(content)) {
      startBlock(line, isItem);
      isMarkup = true;
      addText(line);
    } else if (isItem) {
      startBlock(line, true);
      addContent(content);
    } else if (!isQuoted) {
      leaveItems(paragraph.isEmpty() ? line.indent() : Integer.MAX_VALUE);
      addText(line);
    }
  }

  private boolean isUnderline(Line line) {
    return !paragraph.isEmpty() && isInside(line) && UNDERLINE.matcher(line.text()).matches();
  }

  /// Within a paragraph some items are text.
  private boolean mayBeginItem(Line line) {
    return paragraph.isEmpty() || !isInside(line) || line.isInterrupting();
  }

  /// The column of the innermost item that the line may belong to.
  private int column(Line line) {
    return items.stream().filter(item -> item <= line.indent()).mapToInt(i -> i).max().orElse(0);
  }

  private void addContent(Line content) {
    isItemEmpty = content.isBlank();
    if (!isItemEmpty) {
      paragraph.add(content.text());
    }
  }

  private void addText(Line line) {
    if (line.isIndented() || line.isItem() || isCommentOpen) {
      paragraph.add(line.text());
    } else {
      paragraph.addCandidate(line.text());
    }
  }

  /// Whether the line begins, and perhaps ends, a block that holds no paragraph.
  private static boolean opens(Line content) {
    return Fence.openedBy(content, 0).isPresent()
        || Html.startsIn(content)
        || HEADING.matcher(content.text()).matches();
  }

  /// Whether the line begins HTML that ends at a blank line and shows its text as it is.
  private boolean startsMarkup(Line content) {
    boolean mayBeAnyTag = paragraph.isEmpty() && !isQuoted;
    return Html.startsMarkup(content) || (mayBeAnyTag && Html.isTag(content));
  }

  private void goOn(Line line) {
    if (!paragraph.isEmpty()) {
      paragraph.add(line.text());
    }
  }

  /// Whether a quotation leaves a paragraph open.
  private boolean goesOn(Line quoted) {
    if (quoted.isBlank() || quoted.content().isBlank()) {
      return isQuoted && !quoted.isBlank();
    }
    return isParagraph(quoted.content());
  }

  private static boolean isParagraph(Line quoted) {
    return !quoted.isBreak()
        && Fence.openedBy(quoted, 0).isEmpty()
        && !Html.startsMarkup(quoted)
        && !Html.startsIn(quoted)
        && !HEADING.matcher(quoted.text()).matches();
  }

  /// Ends the block that is open, and the items that the line does not belong to.
  private void startBlock(Line line, boolean isItem) {
    endBlock();
    leaveItems(line.indent());
    if (isItem) {
      items.addAll(line.items());
    }
  }

  /// Whether the line belongs to the innermost item that is open. Code and HTML end where it does
  /// not.
  private boolean isInside(Line line) {
    return items.isEmpty() || line.isBlank() || line.indent() >= items.getLast();
  }

  private void leaveItems(int indent) {
    while (!items.isEmpty() && items.getLast() > indent) {
      items.removeLast();
    }
  }

  private void endBlock() {
    endParagraph();
    isQuoted = false;
    isMarkup = false;
  }

  private void endParagraph() {
    Paragraph.Found found = paragraph.read();
    plain.addAll(found.lines());
    isCommentOpen = isCommentOpen || found.isCommentOpen();
    paragraph = new Paragraph();
  }
}
