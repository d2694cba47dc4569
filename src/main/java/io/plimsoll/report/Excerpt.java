package io.plimsoll.report;

import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.Position;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;

/// The lines of a file that a finding speaks of, with a caret, and the lines of its fix.
final class Excerpt {
  private static final int WIDEST = 160;
  private static final int LONGEST_FIX = 60;
  private static final int LONGEST_CARET = 60;

  /// How much of a long line is shown before the place in it.
  private static final int ROOM = 60;

  private final Sources sources;
  private final Paint paint;

  Excerpt(Sources sources, Paint paint) {
    this.sources = sources;
    this.paint = paint;
  }

  /// `path:line:column`, or the path alone of a file that was not read.
  String place(Finding finding) {
    return sources
        .find(finding.side(), finding.at().path())
        .map(file -> Harmless.text(file.path()) + ":" + position(file, finding))
        .orElse(Harmless.text(finding.at().path()));
  }

  private static String position(SourceFile file, Finding finding) {
    Position start = file.lines().positionAt(finding.at().span().start());
    return start.line() + ":" + start.column();
  }

  /// Writes place, line and caret.
  ///
  /// @return the width of the column of line numbers
  int write(Finding finding, String message, List<String> lines) {
    SourceFile file = sources.find(finding.side(), finding.at().path()).orElse(null);
    if (file == null) {
      lines.add("  --> " + Harmless.text(finding.at().path()));
      lines.add("   = " + spoken(message));
      return 2;
    }
    int number = file.lines().lineAt(finding.at().span().start());
    int gutter = Integer.toString(number).length() + 1;
    String margin = " ".repeat(gutter);
    lines.add(margin + "--> " + place(finding));
    lines.add(margin + " |");
    String text = Harmless.text(sources.line(finding.side(), file, number));
    int indent = sources.column(finding.side(), file, finding.at().span().start());
    int from = indent < WIDEST - ROOM ? 0 : whole(text, Math.min(indent - ROOM, text.length()));
    String window = (from > 0 ? "…" : "") + shortened(text.substring(from));
    int column = Math.min(indent - from + (from > 0 ? 1 : 0), window.length());
    lines.add(" " + number + " | " + window);
    String caret = caret(finding, window, column, width(file, finding, indent));
    lines.add(margin + " | " + caret + " " + spoken(message));
    lines.add(margin + " |");
    return gutter;
  }

  /// How much of its line a finding marks, as it is shown there; nothing of further lines.
  private int width(SourceFile file, Finding finding, int indent) {
    Span at = finding.at().span();
    int end = Math.min(at.end(), file.lines().line(file.lines().lineAt(at.start())).end());
    return sources.column(finding.side(), file, Math.max(at.start(), end)) - indent;
  }

  private String caret(Finding finding, String window, int column, int width) {
    StringBuilder blanks = new StringBuilder();
    for (int i = 0; i < column; i++) {
      blanks.append(window.charAt(i) == '\t' ? '\t' : ' ');
    }
    int shown = Math.clamp(width, 1, Math.max(1, window.length() - column));
    return blanks + paint.severity(finding.severity(), "^".repeat(Math.min(shown, LONGEST_CARET)));
  }

  /// A sentence with facts of the file in it, without secrets and without commands to a terminal.
  String spoken(String sentence) {
    return Harmless.text(sources.masked(sentence));
  }

  /// Writes the lines of a fix as removed and added ones.
  void writeFix(Fix fix, int gutter, List<String> lines) {
    int before = lines.size();
    for (LineEdit edit : fix.edits()) {
      sources.find(Side.HEAD, edit.path()).ifPresent(file -> writeEdit(file, edit, gutter, lines));
    }
    if (lines.size() - before > LONGEST_FIX) {
      lines.subList(before + LONGEST_FIX, lines.size()).clear();
      lines.add(" ".repeat(gutter) + " …");
    }
  }

  private void writeEdit(SourceFile file, LineEdit edit, int gutter, List<String> lines) {
    int kept = keptAtStart(file, edit);
    int keptAtEnd = keptAtEnd(file, edit, kept);
    for (int line = edit.startLine() + kept; line <= edit.endLine() - keptAtEnd; line++) {
      String text = shortened(Harmless.text(sources.line(Side.HEAD, file, line)));
      lines.add(numbered(line, gutter) + paint.removed("- " + text));
    }
    int number = edit.startLine() + kept;
    for (String text : edit.lines().subList(kept, edit.lines().size() - keptAtEnd)) {
      lines.add(numbered(number++, gutter) + paint.added("+ " + shortened(Harmless.text(text))));
    }
  }

  private static int keptAtStart(SourceFile file, LineEdit edit) {
    int kept = 0;
    while (kept < edit.lines().size()
        && edit.startLine() + kept <= edit.endLine()
        && text(file, edit.startLine() + kept).equals(edit.lines().get(kept))) {
      kept++;
    }
    return kept;
  }

  private static int keptAtEnd(SourceFile file, LineEdit edit, int keptAtStart) {
    int size = edit.lines().size();
    int old = edit.endLine() - edit.startLine() + 1;
    int kept = 0;
    while (kept < Math.min(size, old) - keptAtStart
        && text(file, edit.endLine() - kept).equals(edit.lines().get(size - 1 - kept))) {
      kept++;
    }
    return kept;
  }

  private static String text(SourceFile file, int line) {
    return file.lines().line(line).of(file.text());
  }

  private static String numbered(int line, int gutter) {
    return " ".repeat(Math.max(0, gutter - Integer.toString(line).length())) + line + " ";
  }

  private static String shortened(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, whole(text, WIDEST)) + "…";
  }

  /// An offset at which no character is cut in two: this one or the one before it.
  private static int whole(String text, int offset) {
    boolean cuts =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return cuts ? offset - 1 : offset;
  }
}
