package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a line of releases as days go by.
class CyclesOverTimeTest {
  private static final Table.Row ROW = Table.open("end-of-life").rows().findFirst().orElseThrow();

  /// A cycle from the cells of a row of the table.
  private static Cycle cycle(String product, String name, String released, String end, String lts) {
    String cells =
        ROW.columns().stream()
            .map(column ->
                switch (column) {
                  case "product" -> product;
                  case "cycle" -> name;
                  case "release_date" -> released;
                  case "end_of_life" -> end;
                  case "lts" -> lts;
                  default -> "";
                })
            .collect(Collectors.joining("\t"));
    return LifeCycles.cycle(new Table.Row(ROW.columns(), cells));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, ENDED",
    "no, SUPPORTED",
    "'', UNKNOWN",
    "-, UNKNOWN",
    "2026-01-01, ENDED",
    "2026-01-02, SUPPORTED",
    "soon, UNKNOWN",
    "not so soon, UNKNOWN",
    "by January, UNKNOWN",
  })
  void theEndMayBeADayOrAWord(String end, Cycle.Support support) {
    Cycle cycle = cycle("x", "1", "2020-01-01", end, "");
    assertEquals(support, cycle.support(day("2026-01-02")));
  }

  @Test
  void withoutADayThereIsNoLastOne() {
    assertEquals(Optional.empty(), cycle("x", "1", "2020-01-01", "yes", "").lastDay());
    assertEquals(Optional.empty(), cycle("debian", "1", "2020-01-01", "", "").lastDay());
    assertEquals(
        Optional.of(day("2026-01-01")),
        cycle("debian", "1", "2020-01-01", "2026-01-01", "").lastDay());
  }

  @ParameterizedTest
  @CsvSource({
    // released; end; whether it is there and kept for ten more days on 20 January
    "2026-01-20, 2026-01-30, true",
    "2026-01-20, 2026-01-29, false",
    "2026-01-21, 2026-12-31, false",
    "'', 2026-12-31, false",
    "2026-01-01, no, true",
    "2026-01-01, yes, false",
    "2026-01-01, '', false",
  })
  void whatIsNotOutYetDoesNotLast(String released, String end, boolean lasts) {
    assertEquals(lasts, cycle("x", "1", released, end, "").lasts(day("2026-01-20"), 10));
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "no, false",
    "'', false",
    "2026-01-20, true",
    "2026-01-21, false",
    "2026-01-19, true"
  })
  void aReleaseMayBecomeALongTermOne(String lts, boolean isLongTerm) {
    assertEquals(
        isLongTerm, cycle("x", "1", "2020-01-01", "no", lts).isLongTerm(day("2026-01-20")));
  }

  @ParameterizedTest
  @CsvSource({
    "9 10, 9 10",
    "10 9, 9 10",
    "3.10 3.9, 3.9 3.10",
    "3 3.1, 3 3.1",
    "3.1 3, 3 3.1",
    "2.0.10 2.0.9, 2.0.9 2.0.10",
    "24.04 22.04 8, 8 22.04 24.04",
    "1.0 1, 1 1.0",
    "07 7.1, 07 7.1",
  })
  void namesOfNumbersAreOrderedByThem(String names, String ordered) {
    assertEquals(
        ordered,
        Stream.of(names.split(" "))
            .map(name -> cycle("x", name, "2020-01-01", "no", ""))
            .sorted(Cycle.AGE)
            .map(Cycle::name)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void namesOfWordsAreOrderedByTheirFirstDay() {
    assertEquals(
        "unknown stretch 10 trixie",
        Stream.of(
                cycle("x", "trixie", "2025-08-09", "no", ""),
                cycle("x", "10", "2019-07-06", "no", ""),
                cycle("x", "stretch", "2017-06-17", "no", ""),
                cycle("x", "unknown", "", "no", ""))
            .sorted(Cycle.AGE)
            .map(Cycle::name)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aProductWithoutANameOfItsOwnIsCalledAsTheTableDoes() {
    assertEquals("no-such-product", cycle("no-such-product", "1", "", "no", "").productName());
    assertEquals("Node.js", cycle("nodejs", "22", "", "no", "").productName());
  }

  @ParameterizedTest
  @CsvSource({
    "gcr.io/distroless/nodejs20-debian12, 20, nodejs 20",
    "gcr.io/distroless/nodejs20-debian12, latest, ''",
    "docker.io/library/node, 22.1.0, nodejs 22",
    "docker.io/library/node, 2, nodejs 2",
    "docker.io/library/node, 222, ''",
    "docker.io/library/ubuntu, noble-20240530, ubuntu 24.04",
    "docker.io/library/debian, 12-slim, debian 12",
    "docker.io/library/alpine, 3.20.3, alpine-linux 3.20",
    "docker.io/library/alpine, 3.2, alpine-linux 3.2",
    "docker.io/library/alpine, 3, ''",
    "quay.io/library/alpine, 3.20, ''",
  })
  void aTagTellsItsCycleFromItsStart(String name, String tag, String found) {
    assertEquals(
        found, LifeCycles.find(name, tag).map(c -> c.product() + " " + c.name()).orElse(""));
  }
}
