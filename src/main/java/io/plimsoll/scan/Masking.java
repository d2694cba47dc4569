package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The suspected secrets of a document, and whether lines would show one.
final class Masking {
  /// From this length on a value is so rare that its text alone betrays it; a shorter one may be a
  /// word like any other, and only its place counts.
  private static final int TELLING = 8;

  /// Longer ones by how they begin, so that a line is searched once for all of them.
  private final Map<String, List<String>> telling = new HashMap<>();

  private final List<Secret> others = new ArrayList<>();

  /// A line of a secret's value.
  private record Secret(Span at, String text) {}

  Masking(SourceFile file, List<Span> places) {
    for (Span at : places) {
      at.of(file.text())
          .lines()
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .forEach(text -> add(new Secret(at, text)));
    }
  }

  private void add(Secret secret) {
    if (secret.text.length() < TELLING) {
      others.add(secret);
    } else {
      String start = secret.text.substring(0, TELLING);
      telling.computeIfAbsent(start, _ -> new ArrayList<>(1)).add(secret.text);
    }
  }

  /// Whether lines that replace a span of the file hold a secret.
  boolean isShown(Span replaced, List<String> lines) {
    return lines.stream().anyMatch(this::tells)
        || others.stream()
            .filter(secret -> secret.at.touches(replaced))
            .anyMatch(secret -> lines.stream().anyMatch(line -> line.contains(secret.text)));
  }

  private boolean tells(String line) {
    for (int i = 0; !telling.isEmpty() && i + TELLING <= line.length(); i++) {
      List<String> alike = telling.get(line.substring(i, i + TELLING));
      if (alike != null && startsWithOne(line, i, alike)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithOne(String line, int at, List<String> secrets) {
    for (String secret : secrets) {
      if (line.startsWith(secret, at)) {
        return true;
      }
    }
    return false;
  }
}
