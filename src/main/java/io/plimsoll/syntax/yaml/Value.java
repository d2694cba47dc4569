package io.plimsoll.syntax.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What shall be written, without a say in how.
public sealed interface Value {
  /// A text. It is quoted where a plain one would be read as something else.
  record Text(String text) implements Value {}

  /// A boolean, a number or null, written plain exactly so.
  record Plain(String text) implements Value {}

  /// A list.
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A list that is written on one line, in brackets, also in block style.
  record Row(List<Value> items) implements Value {
    public Row {
      items = List.copyOf(items);
    }
  }

  /// A map, in the order in which it is to be written.
  record Entries(Map<String, Value> entries) implements Value {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean value) {
    return new Plain(Boolean.toString(value));
  }

  static Value of(long value) {
    return new Plain(Long.toString(value));
  }

  /// A list of texts.
  static Value texts(String... texts) {
    return new Items(List.of(texts).stream().map(Value::of).toList());
  }

  /// Whether this is a leaf.
  default boolean isScalar() {
    return switch (this) {
      case Text _, Plain _ -> true;
      case Items _, Row _, Entries _ -> false;
    };
  }
}
