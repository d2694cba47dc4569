package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;

/// Edits of one value or one key in its place.
final class ValueEdits {
  private final Draft draft;
  private final Layout layout;
  private final Printer printer;

  ValueEdits(Draft draft) {
    this.draft = draft;
    this.layout = draft.layout();
    this.printer = new Printer(layout);
  }

  void rename(Mapping mapping, Mapping.Entry entry, String name) {
    if (mapping.member(name).isPresent()) {
      draft.refuse(Rewrite.Reason.NAME_TAKEN, entry.key().span());
    } else if (entry.key() instanceof Scalar key && !key.isBlock()) {
      draft.replace(key.span(), printer.instead(Value.of(name), key.style()));
    } else {
      draft.refuse(Rewrite.Reason.EXPLICIT_KEY, entry.key().span());
    }
  }

  void set(Mapping mapping, Mapping.Entry entry, Value value) {
    YamlNode node = entry.value();
    if (Meaning.of(node).equals(Meaning.canonical(value))) {
      return;
    }
    if (node instanceof Alias) {
      draft.refuse(Rewrite.Reason.ALIAS, node.span());
    } else if (node instanceof Scalar scalar && value.isScalar() && isInline(scalar)) {
      draft.replace(scalar.span(), printer.instead(value, scalar.style()));
    } else if (!node.properties().isEmpty()) {
      draft.refuse(Rewrite.Reason.PROPERTIES, node.whole());
    } else if (mapping.flow()) {
      setInFlow(entry, value);
    } else {
      setInBlock(mapping, entry, value);
    }
  }

  private static boolean isInline(Scalar scalar) {
    return !scalar.isBlock() && !scalar.isEmpty();
  }

  private void setInFlow(Mapping.Entry entry, Value value) {
    YamlNode node = entry.value();
    int colon = layout.skip(entry.key().whole().end());
    if (!layout.has(colon, ':')) {
      draft.insert(entry.key().whole().end(), ": " + printer.flow(value));
    } else if (node.span().isEmpty()) {
      draft.insert(colon + 1, " " + printer.flow(value));
    } else {
      boolean tall = layout.beginsLine(entry.key().start());
      String indent = layout.indentOf(entry.key().start());
      draft.replace(node.span(), tall ? printer.tall(value, indent) : printer.flow(value));
    }
  }

  private void setInBlock(Mapping mapping, Mapping.Entry entry, Value value) {
    int colon = layout.skip(entry.key().whole().end());
    Span old =
        new Span(Math.min(colon + 1, entry.value().span().end()), entry.value().span().end());
    if (!layout.has(colon, ':')) {
      draft.refuse(Rewrite.Reason.EXPLICIT_KEY, entry.key().span());
    } else if (!isBig(value)) {
      draft.replace(old, " " + printer.flow(value));
    } else if (layout.sameLine(colon, old.end())) {
      int column = layout.column(mapping);
      draft.delete(old.start(), withTrailingSpace(old.end()));
      draft.linesAfter(colon, 2 * column + 2, printer.below(value, column));
    } else {
      String end = layout.lineEnd();
      draft.replace(old, end + String.join(end, printer.below(value, layout.column(mapping))));
    }
  }

  private int withTrailingSpace(int end) {
    int i = end;
    while (layout.has(i, ' ') || layout.has(i, '\t')) {
      i++;
    }
    return i == layout.text().length() || layout.has(i, '\r') || layout.has(i, '\n') ? i : end;
  }

  private static boolean isBig(Value value) {
    return switch (value) {
      case Value.Entries(var entries) -> !entries.isEmpty();
      case Value.Items(var items) -> !items.isEmpty();
      case Value.Text _, Value.Plain _, Value.Row _ -> false;
    };
  }

  /// Leaves a collection without content under its key.
  void empty(Mapping mapping, Mapping.Entry entry, String braces) {
    YamlNode node = entry.value();
    int colon = layout.skip(entry.key().whole().end());
    boolean bracketed = layout.has(node.span().start(), braces.charAt(0)) && isFlow(node);
    if (bracketed) {
      draft.replace(node.span(), braces);
    } else if (mapping.flow() || !node.properties().isEmpty() || !layout.has(colon, ':')) {
      draft.refuse(Rewrite.Reason.PROPERTIES, node.whole());
    } else {
      draft.replace(new Span(colon + 1, node.span().end()), " " + braces);
    }
  }

  private static boolean isFlow(YamlNode node) {
    return switch (node) {
      case Mapping mapping -> mapping.flow();
      case Sequence sequence -> sequence.flow();
      case Scalar _, Alias _ -> false;
    };
  }

  void setItem(Sequence sequence, YamlNode item, Value value) {
    if (Meaning.of(item).equals(Meaning.canonical(value))) {
      return;
    }
    if (item instanceof Scalar scalar && isInline(scalar) && value.isScalar()) {
      draft.replace(scalar.span(), printer.instead(value, scalar.style()));
    } else if (sequence.flow() && item.properties().isEmpty()) {
      draft.replace(item.span(), printer.flow(value));
    } else {
      draft.refuse(Rewrite.Reason.OTHER_SHAPE, item.span());
    }
  }
}
