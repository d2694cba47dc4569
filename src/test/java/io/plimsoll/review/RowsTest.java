package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.facts.Known;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Scanner;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.Change;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowsTest {
  private static final List<String> HEAD = List.of("| a |", "|---|");

  private final List<Integer> written = new ArrayList<>();
  private final Prose prose = prose();

  private static Prose prose() {
    Change nothing = new Change(List.of());
    Settings settings = Settings.defaults();
    Known known = Known.on(LocalDate.parse("2027-03-01"));
    Scanner scanner = new Scanner(Formats.of(settings), Catalogue.rules());
    Sources sources = new Sources(nothing, scanner.scan(nothing, settings, known));
    return new Prose(Phrases.in(Language.EN), sources);
  }

  private String rows(int count, int most) {
    List<Integer> things = IntStream.range(0, count).boxed().toList();
    return Rows.of(HEAD, things, this::row, most, prose);
  }

  private String row(int number) {
    written.add(number);
    return "| ü" + number + " |";
  }

  /// Each row has six characters, seven bytes, and its line end.
  @Test
  void rowsThatFitAreAllThere() {
    assertEquals("| a |\n|---|\n| ü0 |\n| ü1 |", rows(2, 16));
  }

  @Test
  void bytesCountAndNotCharacters() {
    assertEquals("| a |\n|---|\n| ü0 |\n\n… and 1 more.", rows(2, 15));
  }

  @Test
  void theHeadStaysEvenAlone() {
    assertEquals("| a |\n|---|\n\n… and 3 more.", rows(3, 7));
    assertEquals("| a |\n|---|", rows(0, 0));
  }

  @Test
  void nothingIsWrittenBehindTheCut() {
    assertEquals("| a |\n|---|\n| ü0 |\n| ü1 |\n\n… and 998 more.", rows(1_000, 23));
    assertEquals(List.of(0, 1, 2), written);
  }
}
