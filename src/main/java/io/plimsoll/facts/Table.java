package io.plimsoll.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A table of the program's own resources: tab-separated, one header line, `-` for none and an
/// empty cell for unknown. Cells are cut out only when they are asked for, so that opening a large
/// table costs little more than reading it.
final class Table {
  private final List<String> columns;
  private final List<String> lines;

  private Table(List<String> columns, List<String> lines) {
    this.columns = columns;
    this.lines = lines;
  }

  /// Opens `facts/NAME.tsv`.
  static Table open(String name) {
    String path = "/facts/" + name + ".tsv";
    try (InputStream stream = Table.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("no table " + path);
      }
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static Table of(String text) {
    List<String> lines = text.lines().toList();
    return new Table(List.of(lines.getFirst().split("\t", -1)), lines.subList(1, lines.size()));
  }

  Stream<Row> rows() {
    return lines.stream().map(line -> new Row(columns, line));
  }

  /// The rows whose cell in a column is wanted, found without looking at other cells.
  List<Row> rows(String column, Predicate<String> wanted) {
    int index = columns.indexOf(column);
    List<Row> found = new ArrayList<>();
    for (String line : lines) {
      if (wanted.test(cell(line, index))) {
        found.add(new Row(columns, line));
      }
    }
    return found;
  }

  /// All rows by their cell in a column, both in the table's order, for tables that are asked
  /// often.
  Map<String, List<Row>> grouped(String column) {
    int index = columns.indexOf(column);
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (String line : lines) {
      groups.computeIfAbsent(cell(line, index), _ -> new ArrayList<>()).add(new Row(columns, line));
    }
    return Collections.unmodifiableMap(groups);
  }

  private static String cell(String line, int index) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      from = line.indexOf('\t', from) + 1;
      if (from == 0) {
        return "";
      }
    }
    int end = line.indexOf('\t', from);
    return end < 0 ? line.substring(from) : line.substring(from, end);
  }

  /// One line of a table.
  record Row(List<String> columns, String line) {

    /// A cell as written; empty where the line ends before it.
    String get(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no column " + column + " in " + columns);
      }
      return cell(line, index);
    }

    boolean is(String column, String value) {
      return get(column).equals(value);
    }
  }
}
