package io.plimsoll.scan;

import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns edits of characters into edits of whole lines, as few as they need.
final class LineEditing {
  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  private final SourceFile file;
  private final LineMap lines;
  private final Masking masking;

  LineEditing(SourceFile file, Masking masking) {
    this.file = file;
    this.lines = file.lines();
    this.masking = masking;
  }

  /// Lines of the file with the edits that change them.
  private record Region(int first, int last, List<Edit> edits) {}

  /// Lines of the file and what replaces them; `last` before `first` for an insertion.
  private record Change(int first, int last, List<String> lines) {}

  /// The edits as lines; empty when one of them would show a suspected secret.
  Optional<List<LineEdit>> of(List<Edit> edits) {
    List<LineEdit> result = new ArrayList<>();
    for (Region region : regions(edits.stream().distinct().sorted(BY_SPAN).toList())) {
      Change change = trimmed(region);
      if (change.last >= change.first || !change.lines.isEmpty()) {
        Optional<LineEdit> edit = anchored(change);
        if (edit.isEmpty()) {
          return Optional.empty();
        }
        result.add(edit.get());
      }
    }
    return Optional.of(List.copyOf(result));
  }

  private static final Comparator<Edit> BY_SPAN = Comparator.comparing(Edit::span);

  /// Regions side by side are one: an insertion between them repeats a line of either.
  private List<Region> regions(List<Edit> edits) {
    List<Region> regions = new ArrayList<>();
    for (Edit edit : edits) {
      Region region = region(edit);
      if (!regions.isEmpty() && region.first <= regions.getLast().last + 1) {
        Region before = regions.removeLast();
        List<Edit> both = new ArrayList<>(before.edits);
        both.add(edit);
        region = new Region(before.first, Math.max(before.last, region.last), both);
      }
      regions.add(region);
    }
    return regions;
  }

  /// The lines that an edit needs; where it takes the last line end away, the next line as well.
  private Region region(Edit edit) {
    Span span = edit.span();
    int first = lines.lineAt(span.start());
    int last = span.isEmpty() ? first : lines.lineAt(span.end() - 1);
    boolean joins =
        span.end() == lines.fullLine(last).end()
            && !span.isEmpty()
            && !(edit.replacement().endsWith("\n")
                || (edit.replacement().isEmpty() && startsLine(span.start())));
    boolean hasNext = last < lines.count();
    return new Region(first, joins && hasNext ? last + 1 : last, List.of(edit));
  }

  private boolean startsLine(int offset) {
    return lines.fullLine(lines.lineAt(offset)).start() == offset;
  }

  /// A region without the lines that stay as they are.
  private Change trimmed(Region region) {
    Span whole = lines.fullLine(region.first).union(lines.fullLine(region.last));
    List<Edit> shifted = region.edits.stream().map(edit -> shift(edit, whole.start())).toList();
    List<String> before = split(whole.of(file.text()));
    List<String> after = split(Edit.apply(whole.of(file.text()), shifted));
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return new Change(
        region.first + start,
        region.first + before.size() - end - 1,
        after.subList(start, after.size() - end));
  }

  private static Edit shift(Edit edit, int by) {
    return new Edit(new Span(edit.span().start() - by, edit.span().end() - by), edit.replacement());
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>(List.of(LINE_END.split(text, -1)));
    if (parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }

  /// An insertion repeats a neighbour, the other one where the first would show a secret.
  private Optional<LineEdit> anchored(Change change) {
    if (change.last >= change.first) {
      return shown(change.first, change.last, change.lines);
    }
    return after(change).or(() -> before(change));
  }

  private Optional<LineEdit> after(Change change) {
    int line = change.first - 1;
    if (line < 1) {
      return Optional.empty();
    }
    List<String> repeated = new ArrayList<>(List.of(text(line)));
    repeated.addAll(change.lines);
    return shown(line, line, repeated);
  }

  private Optional<LineEdit> before(Change change) {
    int line = change.first;
    if (line > lines.count()) {
      return Optional.empty();
    }
    List<String> repeated = new ArrayList<>(change.lines);
    repeated.add(text(line));
    return shown(line, line, repeated);
  }

  private String text(int line) {
    return lines.line(line).of(file.text());
  }

  private Optional<LineEdit> shown(int first, int last, List<String> replacement) {
    Span whole = lines.fullLine(first).union(lines.fullLine(last));
    return masking.isShown(whole, replacement)
        ? Optional.empty()
        : Optional.of(new LineEdit(file.path(), first, last, replacement));
  }
}
