package io.plimsoll.format.kubernetes;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Optional;

/// The text of a scalar with the places of its characters in the file: exact where the file has the
/// text as it is meant, the whole scalar for every character elsewhere.
record ScalarText(SourceFile file) {

  MappedText of(Scalar scalar) {
    return oneLine(scalar).or(() -> literal(scalar)).orElseGet(() -> whole(scalar));
  }

  /// Whether each character of a scalar stands in the file as it is.
  boolean isExact(Scalar scalar) {
    return oneLine(scalar).or(() -> literal(scalar)).isPresent();
  }

  private Optional<MappedText> oneLine(Scalar scalar) {
    return oneLineSpan(scalar).map(span -> MappedText.of(file.text(), span));
  }

  /// The place of a text that stands on one line as it is meant, without its quotes.
  Optional<Span> oneLineSpan(Scalar scalar) {
    int quote = scalar.isPlain() ? 0 : 1;
    Span inner = scalar.span();
    if (scalar.isBlock() || inner.length() < 2 * quote) {
      return Optional.empty();
    }
    inner = new Span(inner.start() + quote, inner.end() - quote);
    return Optional.of(inner).filter(span -> span.of(file.text()).equals(scalar.text()));
  }

  /// A block after `|`: its lines without their indentation.
  private Optional<MappedText> literal(Scalar scalar) {
    if (scalar.style() != Scalar.Style.LITERAL) {
      return Optional.empty();
    }
    LineMap lines = file.lines();
    int first = lines.lineAt(scalar.span().start()) + 1;
    int last = Math.min(lines.lineAt(scalar.span().end()), lines.count());
    MappedText.Builder builder = MappedText.builder(file.text());
    int indent = indent(first, last);
    for (int line = first; line <= last; line++) {
      Span content = lines.line(line);
      builder.append(Math.min(content.start() + indent, content.end()), content.end());
      builder.append("\n", content.end(), lines.fullLine(line).end());
    }
    MappedText text = builder.build(scalar.span().start());
    int length = scalar.text().length();
    return text.length() >= length && text.text().startsWith(scalar.text())
        ? Optional.of(text.slice(0, length))
        : Optional.empty();
  }

  /// The indentation of the first line with content.
  private int indent(int first, int last) {
    for (int line = first; line <= last; line++) {
      String content = file.lines().line(line).of(file.text());
      if (!content.isBlank()) {
        return content.length() - content.stripLeading().length();
      }
    }
    return 0;
  }

  private MappedText whole(Scalar scalar) {
    return MappedText.builder(file.text())
        .append(scalar.text(), scalar.span().start(), scalar.span().end())
        .build(scalar.span().start());
  }
}
