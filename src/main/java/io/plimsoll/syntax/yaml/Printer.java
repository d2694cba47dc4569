package io.plimsoll.syntax.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints values in the style of a file.
final class Printer {
  private final Habits habits;
  private final String lineEnd;

  Printer(Layout layout) {
    this.habits = layout.habits();
    this.lineEnd = layout.lineEnd();
  }

  /// The entries of a map in block style, each line with its indentation.
  List<String> entries(Map<String, Value> entries, int column) {
    List<String> lines = new ArrayList<>();
    entries.forEach((key, value) -> entry(lines, column, key, value));
    return lines;
  }

  private void entry(List<String> lines, int column, String key, Value value) {
    String head = " ".repeat(column) + Scalars.text(key, habits.quote()) + ":";
    switch (value) {
      case Value.Entries(var entries) when !entries.isEmpty() -> {
        lines.add(head);
        lines.addAll(entries(entries, column + habits.step()));
      }
      case Value.Items(var items) when !items.isEmpty() -> {
        lines.add(head);
        lines.addAll(items(items, column + habits.dash()));
      }
      case Value.Text _, Value.Plain _, Value.Row _, Value.Entries _, Value.Items _ ->
          lines.add(head + " " + flow(value));
    }
  }

  /// The items of a list in block style.
  List<String> items(List<Value> items, int column) {
    List<String> lines = new ArrayList<>();
    items.forEach(item -> lines.addAll(item(item, column)));
    return lines;
  }

  private List<String> item(Value item, int column) {
    String dash = " ".repeat(column) + "- ";
    List<String> lines =
        switch (item) {
          case Value.Entries(var entries) when !entries.isEmpty() -> entries(entries, column + 2);
          case Value.Items(var items) when !items.isEmpty() -> items(items, column + 2);
          case Value.Text _, Value.Plain _, Value.Row _, Value.Entries _, Value.Items _ ->
              List.of(dash + flow(item));
        };
    List<String> result = new ArrayList<>(lines);
    result.set(0, dash + lines.getFirst().substring(column + 2));
    return result;
  }

  /// The lines of a value under a key that stands at a column.
  List<String> below(Value value, int keyColumn) {
    return switch (value) {
      case Value.Entries(var entries) -> entries(entries, keyColumn + habits.step());
      case Value.Items(var items) -> items(items, keyColumn + habits.dash());
      case Value.Text _, Value.Plain _, Value.Row _ -> List.of();
    };
  }

  /// A value on one line.
  String flow(Value value) {
    return switch (value) {
      case Value.Text(var text) when habits.json() -> Scalars.doubleQuoted(text);
      case Value.Text(var text) -> Scalars.text(text, habits.quote());
      case Value.Plain(var text) -> text;
      case Value.Items(var items) -> row(items);
      case Value.Row(var items) -> row(items);
      case Value.Entries(var entries) ->
          entries.entrySet().stream()
              .map(entry -> flowEntry(entry.getKey(), entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private String row(List<Value> items) {
    return items.stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
  }

  String flowEntry(String key, Value value) {
    return key(key) + ": " + flow(value);
  }

  /// An entry of a map in braces over several lines, whose maps are written likewise.
  String tallEntry(String key, Value value, String indent) {
    return key(key) + ": " + tall(value, indent);
  }

  /// A value in braces over several lines; lists of scalars stay on one.
  String tall(Value value, String indent) {
    String inner = indent + (indent.startsWith("\t") ? "\t" : " ".repeat(habits.step()));
    String between = "," + lineEnd + inner;
    return switch (value) {
      case Value.Entries(var entries) when !entries.isEmpty() ->
          entries.entrySet().stream()
              .map(entry -> tallEntry(entry.getKey(), entry.getValue(), inner))
              .collect(Collectors.joining(between, "{" + lineEnd + inner, lineEnd + indent + "}"));
      case Value.Entries _, Value.Items _, Value.Row _, Value.Text _, Value.Plain _ -> flow(value);
    };
  }

  private String key(String key) {
    return habits.json() ? Scalars.doubleQuoted(key) : Scalars.text(key, habits.quote());
  }

  /// A scalar in place of another one, with the same quotes where it is a text.
  String instead(Value value, Scalar.Style style) {
    return switch (value) {
      case Value.Text(var text) when style == Scalar.Style.DOUBLE_QUOTED ->
          Scalars.doubleQuoted(text);
      case Value.Text(var text) when style == Scalar.Style.SINGLE_QUOTED ->
          Scalars.singleQuoted(text);
      case Value.Text _, Value.Plain _, Value.Items _, Value.Row _, Value.Entries _ -> flow(value);
    };
  }
}
