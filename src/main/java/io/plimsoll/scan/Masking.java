package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/// The suspected secrets of a document, and whether lines would show one.
final class Masking {
  /// From this length on a value is so rare that its text alone betrays it; a shorter one may be a
  /// word like any other, and only its place counts.
  private static final int TELLING = 8;

  private final Beginnings telling = new Beginnings(TELLING);
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
      telling.add(secret.text);
    }
  }

  /// Whether lines that replace a span of the file hold a secret.
  boolean isShown(Span replaced, List<String> lines) {
    return lines.stream().anyMatch(telling::isAnyIn)
        || others.stream()
            .filter(secret -> secret.at.touches(replaced))
            .anyMatch(secret -> lines.stream().anyMatch(line -> line.contains(secret.text)));
  }
}
