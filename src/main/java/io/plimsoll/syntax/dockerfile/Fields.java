package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits the value of a `--mount` or `--device` option at its commas, after RFC 4180 without
/// lenience.
final class Fields {
  private final Word whole;
  private final String text;
  private final List<Word> fields = new ArrayList<>();
  private int at;

  private Fields(Word whole) {
    this.whole = whole;
    this.text = whole.value();
  }

  /// The fields, or nothing where there are none or quotes are misplaced.
  static Optional<List<Word>> split(Word whole) {
    if (whole.value().isEmpty()) {
      return Optional.empty();
    }
    Fields fields = new Fields(whole);
    while (fields.at <= fields.text.length()) {
      boolean quoted = fields.text.startsWith("\"", fields.at);
      if (!(quoted ? fields.quoted() : fields.plain())) {
        return Optional.empty();
      }
    }
    return Optional.of(fields.fields);
  }

  private boolean plain() {
    int comma = text.indexOf(',', at);
    int end = comma < 0 ? text.length() : comma;
    fields.add(whole.part(at, end));
    boolean clean = text.indexOf('"', at, end) < 0;
    at = end + 1;
    return clean;
  }

  /// A field between double quotes, in which two of them stand for one.
  private boolean quoted() {
    int start = at + 1;
    var value = whole.text().builder();
    int close = text.indexOf('"', start);
    while (close >= 0 && text.startsWith("\"\"", close)) {
      value.append(start, close + 1);
      start = close + 2;
      close = text.indexOf('"', start);
    }
    if (close < 0 || (close + 1 < text.length() && text.charAt(close + 1) != ',')) {
      return false;
    }
    fields.add(new Word(value.append(start, close).build(start)));
    at = close + 2;
    return true;
  }
}
