package io.plimsoll.syntax.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Random values, and random ways to write them.
final class RandomYaml {
  private static final List<String> WORDS =
      List.of("a", "name", "image", "spec", "x-1", "🦑", "ü", "env", "ports", "b.c/d", "run as");
  private static final List<String> LEAVES =
      List.of(
          "true",
          "no",
          "0644",
          "nginx:1.27",
          "",
          "~",
          "it's",
          "a \"b\"",
          "x # y",
          "- z",
          "[",
          "🦑",
          "1.20");

  private final Random random;

  RandomYaml(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String word() {
    return WORDS.get(below(WORDS.size()));
  }

  Value leaf() {
    return chance(40)
        ? new Value.Plain(List.of("true", "false", "10", "null", "0644").get(below(5)))
        : new Value.Text(LEAVES.get(below(LEAVES.size())));
  }

  Value value(int depth) {
    int kind = depth <= 0 ? 0 : below(4);
    return switch (kind) {
      case 0 -> leaf();
      case 1 -> items(depth);
      default -> entries(depth);
    };
  }

  Value.Items items(int depth) {
    List<Value> items = new ArrayList<>();
    for (int i = below(4); i > 0; i--) {
      items.add(value(depth - 1));
    }
    return new Value.Items(items);
  }

  Value.Entries entries(int depth) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 1 + below(4); i > 0; i--) {
      entries.put(word(), value(depth - 1));
    }
    return new Value.Entries(entries);
  }

  /// A document of a map, in a style of its own.
  Written document(Value.Entries root) {
    return new Written(this, root);
  }

  /// A value as text in some style.
  static final class Written {
    private final RandomYaml dice;
    private final String lineEnd;
    private final int step;
    private final int dash;
    private final StringBuilder text = new StringBuilder();

    Written(RandomYaml dice, Value.Entries root) {
      this.dice = dice;
      this.lineEnd = dice.chance(25) ? "\r\n" : "\n";
      this.step = 1 + dice.below(4);
      this.dash = dice.chance(50) ? 0 : 1 + dice.below(3);
      text.append(dice.chance(10) ? "\uFEFF" : "").append(dice.chance(20) ? "---" + lineEnd : "");
      entries(root, 0, true);
      if (dice.chance(25)) {
        text.setLength(text.length() - lineEnd.length());
      }
    }

    String text() {
      return text.toString();
    }

    private void newLine() {
      text.append(dice.chance(15) ? " # comment: [" : "").append(lineEnd);
      if (dice.chance(8)) {
        text.append(" ".repeat(dice.below(6))).append("# own 🦑 line").append(lineEnd);
      }
      text.append(dice.chance(8) ? lineEnd : "");
    }

    private void entries(Value.Entries map, int column, boolean indented) {
      boolean first = !indented;
      for (var entry : map.entries().entrySet()) {
        text.append(first ? "" : " ".repeat(column))
            .append(leaf(new Value.Text(entry.getKey()), false));
        text.append(":");
        under(entry.getValue(), column);
        first = false;
      }
    }

    private void under(Value value, int column) {
      switch (value) {
        case Value.Entries map when !map.entries().isEmpty() && dice.chance(75) -> {
          newLine();
          entries(map, column + step, true);
        }
        case Value.Items list when !list.items().isEmpty() && dice.chance(75) -> {
          newLine();
          list(list, column + dash);
        }
        case Value.Text _, Value.Plain _, Value.Row _, Value.Items _, Value.Entries _ -> {
          text.append(" ").append(flow(value));
          newLine();
        }
      }
    }

    private void list(Value.Items list, int column) {
      for (Value item : list.items()) {
        text.append(" ".repeat(column)).append("- ");
        if (item instanceof Value.Entries map && !map.entries().isEmpty() && dice.chance(75)) {
          entries(map, column + 2, false);
        } else {
          text.append(flow(item));
          newLine();
        }
      }
    }

    private String flow(Value value) {
      return switch (value) {
        case Value.Text _, Value.Plain _ -> leaf(value, true);
        case Value.Row list -> flow(new Value.Items(list.items()));
        case Value.Items list ->
            list.items().stream()
                .map(this::flow)
                .reduce((a, b) -> a + comma() + b)
                .map(s -> "[" + s + "]")
                .orElse("[]");
        case Value.Entries map ->
            map.entries().entrySet().stream()
                .map(e -> leaf(new Value.Text(e.getKey()), true) + ": " + flow(e.getValue()))
                .reduce((a, b) -> a + comma() + b)
                .map(s -> "{ " + s + " }")
                .orElse("{}");
      };
    }

    private String comma() {
      return dice.chance(10) ? "," + lineEnd + " ".repeat(12) : ", ";
    }

    private String leaf(Value value, boolean flow) {
      return switch (value) {
        case Value.Text(var t) when dice.chance(60) -> Scalars.text(t, flow ? '"' : '\'');
        case Value.Text(var t) when dice.chance(50) -> Scalars.singleQuoted(t);
        case Value.Text(var t) -> Scalars.doubleQuoted(t);
        case Value.Plain(var t) -> t;
        case Value.Row _, Value.Items _, Value.Entries _ ->
            throw new IllegalArgumentException("no leaf " + value);
      };
    }
  }
}
