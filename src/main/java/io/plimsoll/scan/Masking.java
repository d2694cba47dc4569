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

  private final List<Secret> secrets = new ArrayList<>();

  /// A line of a secret's value.
  private record Secret(Span at, String text) {}

  Masking(SourceFile file, List<Span> places) {
    for (Span at : places) {
      at.of(file.text())
          .lines()
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .forEach(text -> secrets.add(new Secret(at, text)));
    }
  }

  /// Whether lines that replace a span of the file hold a secret.
  boolean isShown(Span replaced, List<String> lines) {
    return secrets.stream()
        .filter(secret -> secret.text.length() >= TELLING || secret.at.touches(replaced))
        .anyMatch(secret -> lines.stream().anyMatch(line -> line.contains(secret.text)));
  }
}
