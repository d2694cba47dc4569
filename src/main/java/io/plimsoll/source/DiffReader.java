package io.plimsoll.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the hunks of a unified diff. What does not add up is refused as a whole.
final class DiffReader {
  /// The start of a hunk; a count of 1 may be left out, and the function's name may follow.
  private static final Pattern HEADER =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@(?: .*)?\r?");

  private final List<String> lines;
  private int next;

  DiffReader(String patch) {
    lines = List.of(patch.split("\n", -1));
  }

  Optional<Diff> read() {
    List<Hunk> hunks = new ArrayList<>();
    while (next < lines.size() && !isEnd()) {
      Matcher header = HEADER.matcher(lines.get(next++));
      Optional<Hunk> hunk = header.matches() ? hunk(header) : Optional.empty();
      if (hunk.isEmpty()) {
        return Optional.empty();
      }
      hunks.add(hunk.get());
    }
    return Optional.of(new Diff(hunks));
  }

  /// Whether only the end of the last line is left.
  private boolean isEnd() {
    return next == lines.size() - 1 && lines.get(next).isEmpty();
  }

  private Optional<Hunk> hunk(Matcher header) {
    int base = Integer.parseInt(Objects.requireNonNullElse(header.group(2), "1"));
    int head = Integer.parseInt(Objects.requireNonNullElse(header.group(4), "1"));
    List<Hunk.Line> read = new ArrayList<>();
    while (base > 0 || head > 0) {
      Optional<Hunk.Line> line = line();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      read.add(line.get());
      base -= line.get().isIn(Hunk.Kind.DELETED) ? 1 : 0;
      head -= line.get().isIn(Hunk.Kind.ADDED) ? 1 : 0;
    }
    int baseStart = Integer.parseInt(header.group(1));
    int headStart = Integer.parseInt(header.group(3));
    return base == 0 && head == 0
        ? Optional.of(new Hunk(baseStart, headStart, read))
        : Optional.empty();
  }

  private Optional<Hunk.Line> line() {
    if (next >= lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(next++);
    if (line.isEmpty()) {
      return Optional.of(new Hunk.Line(Hunk.Kind.CONTEXT, "\n"));
    }
    boolean isOpen = next < lines.size() && lines.get(next).startsWith("\\");
    next += isOpen ? 1 : 0;
    String text = line.substring(1) + (isOpen ? "" : "\n");
    return kind(line.charAt(0)).map(kind -> new Hunk.Line(kind, text));
  }

  private static Optional<Hunk.Kind> kind(char mark) {
    return switch (mark) {
      case ' ' -> Optional.of(Hunk.Kind.CONTEXT);
      case '+' -> Optional.of(Hunk.Kind.ADDED);
      case '-' -> Optional.of(Hunk.Kind.DELETED);
      default -> Optional.empty();
    };
  }
}
