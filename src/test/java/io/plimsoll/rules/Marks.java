package io.plimsoll.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks in a file of the corpus: rules by the line at which they are expected.
///
/// @param expected findings
/// @param open what cannot be told
record Marks(Map<Integer, Set<String>> expected, Map<Integer, Set<String>> open) {
  private static final Pattern MARK =
      Pattern.compile("#\\s*(expect|open):\\s*([a-z-]+(?:\\s*,\\s*[a-z-]+)*)");

  /// Reads the marks. One on a line of its own belongs to the next line without one.
  static Marks of(String text) {
    Marks marks = new Marks(new TreeMap<>(), new TreeMap<>());
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      while (mark.find()) {
        marks.add(mark, target(lines, i));
      }
    }
    return marks;
  }

  private static int target(String[] lines, int marked) {
    int line = marked;
    while (line + 1 < lines.length && lines[line].strip().startsWith("#")) {
      line++;
    }
    return line + 1;
  }

  private void add(Matcher mark, int line) {
    Map<Integer, Set<String>> kind = mark.group(1).equals("expect") ? expected : open;
    kind.computeIfAbsent(line, _ -> new TreeSet<>())
        .addAll(Set.of(mark.group(2).strip().split("\\s*,\\s*")));
  }

  /// All rules that are marked.
  Set<String> slugs() {
    Set<String> slugs = new TreeSet<>();
    expected.values().forEach(slugs::addAll);
    open.values().forEach(slugs::addAll);
    return slugs;
  }
}
