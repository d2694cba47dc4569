package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Finds where content begins and ends. The engine's start marks include tag and anchor, and the
/// end marks of block scalars the empty lines after them.
final class Leaves {
  private final String text;
  private final CommentScanner comments;

  Leaves(String text, CommentScanner comments) {
    this.text = text;
    this.comments = comments;
  }

  Scalar scalar(ScalarEvent event, Marks marks) {
    Properties properties = properties(event, event.getAnchor(), event.getTag(), marks);
    int end = marks.end(event);
    int start = Math.min(content(properties), end);
    Scalar.Style style = style(event.getScalarStyle());
    boolean block = style == Scalar.Style.LITERAL || style == Scalar.Style.FOLDED;
    Span span = new Span(start, block ? lastLine(start, end) : end);
    if (block) {
      comments.block(span);
    } else {
      comments.leaf(span);
    }
    return new Scalar(event.getValue(), style, properties, span);
  }

  void alias(Span span) {
    comments.leaf(span);
  }

  Frame frame(CollectionStartEvent event, Marks marks) {
    Properties properties = properties(event, event.getAnchor(), event.getTag(), marks);
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    boolean braces = event.isFlow() && !isPair(event, properties, marks);
    return new Frame(mapping, braces, event.isFlow(), properties, content(properties));
  }

  /// Whether a map is a single pair inside brackets, as in `[a: 1]`, without braces of its own.
  private boolean isPair(CollectionStartEvent event, Properties properties, Marks marks) {
    return event.getEventId() == Event.ID.MappingStart
        && properties.isEmpty()
        && (marks.start(event) == marks.end(event) || text.charAt(properties.start()) == '?');
  }

  private static Properties properties(
      Event event, Optional<Anchor> anchor, Optional<String> tag, Marks marks) {
    return new Properties(tag, anchor.map(Anchor::getValue), marks.start(event));
  }

  private static Scalar.Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN, JSON_SCALAR_STYLE -> Scalar.Style.PLAIN;
      case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
      case LITERAL -> Scalar.Style.LITERAL;
      case FOLDED -> Scalar.Style.FOLDED;
    };
  }

  /// The offset after tag, anchor, and what separates them from the content.
  private int content(Properties properties) {
    int i = properties.start();
    int words = (properties.tag().isPresent() ? 1 : 0) + (properties.anchor().isPresent() ? 1 : 0);
    for (; words > 0; words--) {
      while (i < text.length() && !isSpace(i)) {
        i++;
      }
      i = words > 1 ? Gaps.skip(text, i) : i;
    }
    return properties.isEmpty() ? i : Gaps.skip(text, i);
  }

  private boolean isSpace(int i) {
    return " \t\r\n".indexOf(text.charAt(i)) >= 0;
  }

  /// The end of a block scalar's last line. Empty lines belong to it only after `|+` or `>+`.
  private int lastLine(int start, int end) {
    int header = text.indexOf('\n', start);
    boolean keep = text.substring(start, Math.min(end, start + 3)).contains("+");
    int last = withoutLineEnd(end);
    while (!keep && last > header && text.substring(lineStart(last), last).isBlank()) {
      last = withoutLineEnd(lineStart(last));
    }
    return Math.max(last, start);
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int withoutLineEnd(int offset) {
    int end = offset;
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }
}
