package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.facts.Table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every row of a table, so that a refresh that breaks one is seen at once.
class TableLawsTest {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base-image-users",
        "capabilities",
        "end-of-life",
        "insecure-flags",
        "kubernetes-fields",
        "pss-safe-sysctls",
        "runtime-sockets",
        "secret-file-patterns",
        "secret-variable-patterns",
        "sensitive-host-paths",
        "writable-paths",
      })
  void everyLineHasTheColumnsOfItsTable(String name) {
    for (Row row : rows(name)) {
      int cells = row.line().split("\t", -1).length;
      assertTrue(cells <= row.columns().size(), row::line);
      assertFalse(row.line().isBlank(), name + " has a blank line");
      assertEquals(row.line().indexOf('\r'), -1, row.line());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "capabilities, capability",
    "capabilities, bit",
    "pss-safe-sysctls, sysctl",
    "runtime-sockets, socket_path",
    "secret-file-patterns, file_pattern",
    "secret-variable-patterns, name_regex",
    "sensitive-host-paths, path",
  })
  void aKeyStandsOnce(String name, String column) {
    Set<String> seen = new HashSet<>();
    List<String> twice =
        rows(name).stream().map(row -> row.get(column)).filter(key -> !seen.add(key)).toList();
    assertEquals(List.of(), twice);
  }

  @ParameterizedTest
  @CsvSource({
    "end-of-life, source",
    "kubernetes-fields, source",
    "pss-safe-sysctls, source",
    "base-image-users, how_known",
    "insecure-flags, how_known",
    "writable-paths, how_known",
  })
  void everyRowSaysWhereItIsFrom(String name, String column) {
    for (Row row : rows(name)) {
      assertFalse(row.get(column).isBlank(), row::line);
    }
  }

  @Test
  void aUserThatWasReadSomewhereSaysWhere() {
    for (Row row : rows("base-image-users")) {
      assertTrue(row.is("how_known", "known") || !row.get("source").isBlank(), row::line);
    }
  }

  @Test
  void expressionsOfTagsCompile() {
    for (Row row : rows("base-image-users")) {
      String expression = row.get("tag_pattern");
      Pattern.compile(expression.equals("*") ? "" : expression);
    }
    rows("end-of-life").stream()
        .map(row -> row.get("tag_regex"))
        .filter(expression -> expression.startsWith("^"))
        .forEach(Pattern::compile);
  }

  @Test
  void expressionsOfVariablesCompile() {
    rows("secret-variable-patterns").forEach(row -> Pattern.compile(row.get("name_regex")));
  }

  @Test
  void daysAreDays() {
    for (Row row : rows("end-of-life")) {
      for (String column : dateColumns(row)) {
        String cell = row.get(column);
        if (DAY.matcher(cell).matches()) {
          LocalDate day = LocalDate.parse(cell);
          assertTrue(day.getYear() > 1990 && day.getYear() < 2060, row::line);
        }
      }
    }
  }

  private static List<String> dateColumns(Row row) {
    return row.columns().stream()
        .filter(name -> name.endsWith("_date") || name.startsWith("end_of_"))
        .toList();
  }

  @Test
  void noReleaseEndsBeforeItComes() {
    for (Row row : rows("end-of-life")) {
      Cycle cycle = LifeCycles.cycle(row);
      if (cycle.released().isPresent() && cycle.end().isPresent()) {
        assertFalse(cycle.end().get().isBefore(cycle.released().get()), row::line);
      }
    }
  }

  @Test
  void whatIsSupportedTodayWasSupportedBefore() {
    List<LocalDate> days =
        Stream.iterate(LocalDate.of(2015, 1, 1), day -> day.plusMonths(6)).limit(40).toList();
    for (Row row : rows("end-of-life")) {
      Cycle cycle = LifeCycles.cycle(row);
      List<Cycle.Support> course = new ArrayList<>();
      days.forEach(day -> course.add(cycle.support(day)));
      assertEquals(course.stream().sorted().toList(), course, row::line);
    }
  }

  @Test
  void theFirstRowThatMatchesHolds() {
    Set<String> open = new HashSet<>();
    List<String> unreachable = new ArrayList<>();
    for (Row row : rows("base-image-users")) {
      String image = row.get("image");
      if (open.contains(image)) {
        unreachable.add(row.line());
      }
      if (row.is("tag_pattern", "*")) {
        open.add(image);
      }
    }
    assertEquals(List.of(), unreachable, "rows behind one that takes every tag");
  }

  @Test
  void noPatternOfImagesStandsBehindAWiderOne() {
    List<String> wider = new ArrayList<>();
    for (Row row : rows("base-image-users")) {
      String image = row.get("image");
      for (String pattern : wider) {
        boolean taken = !pattern.equals(image) && Glob.matches(pattern, image.replace('*', 'x'));
        assertFalse(taken, () -> image + " behind " + pattern);
      }
      if (image.indexOf('*') >= 0 && row.is("tag_pattern", "*")) {
        wider.add(image);
      }
    }
  }

  @Test
  void imagesAreNamedInFull() {
    for (Row row : rows("base-image-users")) {
      String registry = row.get("image").split("/", 2)[0];
      assertTrue(
          registry.equals("scratch") || registry.contains(".") || registry.contains(":"),
          row::line);
    }
  }

  @Test
  void usersAreNamesWithNumbersOrUnknown() {
    for (Row row : rows("base-image-users")) {
      KnownUser user = KnownUser.of(row.get("default_user"));
      if (user.uid().isPresent()) {
        assertTrue(user.uid().getAsInt() >= 0, row::line);
      }
    }
  }

  @Test
  void capabilitiesAreThoseOfTheKernelInItsOrder() {
    List<Row> rows = rows("capabilities");
    for (int bit = 0; bit < rows.size(); bit++) {
      assertEquals(Integer.toString(bit), rows.get(bit).get("bit"));
    }
    assertEquals(41, rows.size());
  }

  @Test
  void whatTheRestrictedLevelAllowsTheBaselineAllowsToo() {
    assertTrue(KernelCapabilities.baseline().containsAll(KernelCapabilities.restricted()));
  }

  @Test
  void socketsAreFoundUnderTheirOwnNames() {
    for (Row row : rows("runtime-sockets")) {
      String path = row.get("socket_path");
      assertTrue(path.matches("(/|~/|npipe:).*"), row::line);
      assertTrue(RuntimeSockets.match(path.replace("*", "1000")).isPresent(), row::line);
    }
  }

  @Test
  void sensitivePathsAreFoundUnderTheirOwnNames() {
    for (Row row : rows("sensitive-host-paths")) {
      String path = row.get("path").replace("*", "x");
      assertTrue(SensitivePaths.match(path).isPresent(), row::line);
    }
  }

  @Test
  void fieldsComeBeforeTheyGo() {
    for (Row row : rows("kubernetes-fields")) {
      var since = KubernetesVersions.minor(row.get("since"));
      var until = KubernetesVersions.minor(row.get("until"));
      if (since.isPresent() && until.isPresent()) {
        assertTrue(since.getAsInt() <= until.getAsInt(), row::line);
      }
      FieldLevel.of(row.get("level"));
    }
  }

  @Test
  void aFieldStandsOnceAtItsLevel() {
    Set<String> seen = new HashSet<>();
    for (Row row : rows("kubernetes-fields")) {
      assertTrue(seen.add(row.get("level") + "." + row.get("field")), row::line);
    }
  }

  @Test
  void noSecurityFieldIsASlipOfAnotherAtItsLevel() {
    for (FieldLevel level : FieldLevel.values()) {
      for (KubernetesField field : KubernetesFields.of(level, KubernetesVersions.NEWEST_MINOR)) {
        assertEquals(Optional.empty(), KubernetesFields.nearest(level, field.name()), level.name());
      }
    }
  }

  @Test
  void writablePathsAreAbsolute() {
    for (Row row : rows("writable-paths")) {
      assertTrue(row.get("path").startsWith("/") || row.is("path", "-"), row::line);
    }
  }

  private static List<Row> rows(String name) {
    return Table.open(name).rows().toList();
  }
}
