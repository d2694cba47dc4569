package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TableTest {
  private static final Table TABLE =
      Table.of(
          """
          name\tkind\tnote
          a\tx\tfirst
          b\t\tsecond
          c
          """);

  @Test
  void cellsAreCutOutByName() {
    List<Table.Row> rows = TABLE.rows().toList();
    assertEquals(List.of("a", "b", "c"), rows.stream().map(row -> row.get("name")).toList());
    assertEquals(
        List.of("first", "second", ""), rows.stream().map(row -> row.get("note")).toList());
    assertTrue(rows.getFirst().is("kind", "x"));
    assertFalse(rows.getLast().is("kind", "x"));
  }

  @Test
  void rowsAreFoundByOneColumn() {
    assertEquals("b\t\tsecond", TABLE.rows("kind", String::isEmpty).getFirst().line());
    assertEquals(2, TABLE.rows("kind", String::isEmpty).size());
    assertEquals(List.of(), TABLE.rows("name", "d"::equals));
  }

  @Test
  void rowsAreGroupedByOneColumnInTheTablesOrder() {
    Map<String, List<Table.Row>> kinds = TABLE.grouped("kind");
    assertEquals(List.of("x", ""), List.copyOf(kinds.keySet()));
    assertEquals(
        List.of("b\t\tsecond", "c"),
        kinds.getOrDefault("", List.of()).stream().map(Table.Row::line).toList());
  }

  @Test
  void whatIsNotThereIsABrokenContract() {
    Table.Row row = TABLE.rows().toList().getFirst();
    assertThrows(IllegalArgumentException.class, () -> row.get("other"));
    assertThrows(IllegalStateException.class, () -> Table.open("no-such-table"));
  }
}
