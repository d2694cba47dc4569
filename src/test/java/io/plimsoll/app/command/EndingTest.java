package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndingTest {
  private static final LocalDate TODAY = LocalDate.parse("2028-01-31");

  @Test
  void aDayIsWrittenInOneWay() {
    assertEquals(
        Optional.of(new Ending.Until(LocalDate.parse("2028-02-29"))), Ending.until("2028-02-29"));
    assertEquals(TODAY, new Ending.Until(TODAY).last(LocalDate.MIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2027-02-29", "2027-2-28", "28.02.2027", "20270228", "2027-13-01", "today"})
  void otherTextIsNoDay(String text) {
    assertEquals(Optional.empty(), Ending.until(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1d, 2028-02-01",
    "30 days, 2028-03-01",
    "1 week, 2028-02-07",
    "2W, 2028-02-14",
    "1m, 2028-02-29",
    "12 Months, 2029-01-31",
    "9999d, 2055-06-17"
  })
  void aTimeIsCountedFromADay(String text, LocalDate last) {
    assertEquals(last, Ending.after(text).orElseThrow().last(TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0d", "-1d", "d", "1", "1y", "1 d d", "10000d", "1.5d", "１d"})
  void otherTextIsNoTime(String text) {
    assertEquals(Optional.empty(), Ending.after(text));
  }

  @Test
  void unitsAreKept() {
    assertEquals(Optional.of(new Ending.For(3, ChronoUnit.WEEKS)), Ending.after("3w"));
  }
}
