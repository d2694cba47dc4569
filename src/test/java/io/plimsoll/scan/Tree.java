package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// A small tree of settings that is written as YAML or JSON in several styles.
sealed interface Tree {

  /// A mapping; it may be filled.
  record Branch(Map<String, Tree> members) implements Tree {
    Branch put(String key, String value) {
      return put(key, new Leaf(value));
    }

    Branch put(String key, Tree value) {
      members.put(key, value);
      return this;
    }

    /// Sets a value below keys that are joined by dots.
    Branch at(String path, String value) {
      int dot = path.indexOf('.');
      return dot < 0
          ? put(path, value)
          : inner(path.substring(0, dot), path.substring(dot + 1), value);
    }

    private Branch inner(String key, String rest, String value) {
      Branch below = members.get(key) instanceof Branch branch ? branch : branch();
      below.at(rest, value);
      return put(key, below);
    }
  }

  /// A sequence.
  record Items(List<? extends Tree> items) implements Tree {}

  /// A scalar or a flow collection of JSON, as it is written.
  record Leaf(String text) implements Tree {}

  static Branch branch() {
    return new Branch(new LinkedHashMap<>());
  }

  /// A copy with the keys of every mapping in another order.
  default Tree shuffled(Random random) {
    return switch (this) {
      case Branch(Map<String, Tree> members) -> {
        List<String> keys = new ArrayList<>(members.keySet());
        Collections.shuffle(keys, random);
        Branch copy = branch();
        keys.forEach(
            key -> copy.put(key, Objects.requireNonNull(members.get(key)).shuffled(random)));
        yield copy;
      }
      case Items(List<? extends Tree> items) ->
          new Items(items.stream().map(item -> item.shuffled(random)).toList());
      case Leaf leaf -> leaf;
    };
  }

  /// JSON on one line.
  default String json() {
    return switch (this) {
      case Branch(Map<String, Tree> members) ->
          members.entrySet().stream()
              .map(member -> "\"" + member.getKey() + "\": " + member.getValue().json())
              .collect(Collectors.joining(", ", "{", "}"));
      case Items(List<? extends Tree> items) ->
          items.stream().map(Tree::json).collect(Collectors.joining(", ", "[", "]"));
      case Leaf(String text) ->
          text.matches("true|false|[0-9]+|\".*\"|\\[.*\\]") ? text : "\"" + text + "\"";
    };
  }

  /// Block style.
  ///
  /// @param step how far mappings are indented
  /// @param deep whether sequences are indented as well
  default String block(int step, boolean deep) {
    StringBuilder text = new StringBuilder();
    write("", "", step, deep, text);
    return text.toString();
  }

  private void write(String first, String indent, int step, boolean deep, StringBuilder text) {
    switch (this) {
      case Branch(Map<String, Tree> members) -> {
        String start = first;
        for (Map.Entry<String, Tree> member : members.entrySet()) {
          text.append(start).append(member.getKey()).append(':');
          member.getValue().writeBelow(indent, step, deep, text);
          start = indent;
        }
      }
      case Items(List<? extends Tree> items) -> {
        for (Tree item : items) {
          item.write(indent + "- ", indent + "  ", step, deep, text);
        }
      }
      case Leaf(String value) -> text.append(first).append(value).append('\n');
    }
  }

  private void writeBelow(String indent, int step, boolean deep, StringBuilder text) {
    String inner = indent + " ".repeat(step);
    switch (this) {
      case Branch(Map<String, Tree> members) when members.isEmpty() -> text.append(" {}\n");
      case Branch _ -> {
        text.append('\n');
        this.write(inner, inner, step, deep, text);
      }
      case Items _ -> {
        text.append('\n');
        this.write("", deep ? inner : indent, step, deep, text);
      }
      case Leaf(String value) -> text.append(' ').append(value).append('\n');
    }
  }
}
