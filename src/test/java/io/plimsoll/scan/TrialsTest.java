package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faulty fixes among good ones, few enough to try each alone and too many for that.
class TrialsTest {
  private static final String SERVICE =
      """
        s%d:
          image: redis:8
          privileged: true
          tty: true
          init: true
      """;

  /// So long a file may be read again less than a hundred times: too few for 40 services.
  private static final String LONG = "# " + "x".repeat(60_000) + "\n";

  private static String file(int services) {
    return IntStream.range(0, services)
        .mapToObj(SERVICE::formatted)
        .collect(Collectors.joining("", "services:\n", LONG));
  }

  /// The numbers of the services that were mended, where some edits leave what they should mend.
  /// What is faulty is not offered.
  private static List<Integer> mended(int services, IntPredicate isFaulty) {
    Careless careless =
        new Careless(
            name ->
                "privileged: true=>privileged: "
                    + (isFaulty.test(Integer.parseInt(name.substring(1))) ? "yes" : "false"),
            "");
    Reviewed reviewed =
        Reviewed.added("compose.yaml", file(services))
            .formats(List.of(careless))
            .only("no-privileged");
    List<String> lines = reviewed.fixed("compose.yaml").lines().toList();
    assertFalse(lines.contains("    privileged: yes"));
    return IntStream.range(0, services)
        .filter(i -> lines.get(3 + 5 * i).endsWith("privileged: false"))
        .boxed()
        .toList();
  }

  private static List<Integer> all(int services, IntPredicate wanted) {
    return IntStream.range(0, services).filter(wanted).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "20", "40", "60"})
  void whatMendsIsOfferedHoweverMuchItIs(int services) {
    assertEquals(all(services, _ -> true), mended(services, _ -> false));
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, 2", "20, 7", "40, 0", "60, 59", "60, 31"})
  void oneFaultyFixIsLeftOut(int services, int faulty) {
    assertEquals(all(services, i -> i != faulty), mended(services, i -> i == faulty));
  }

  @Test
  void severalFaultyFixesAmongManyAreLeftOut() {
    assertEquals(all(60, i -> i % 25 != 3), mended(60, i -> i % 25 == 3));
  }

  @Test
  void faultyFixesAtBothEndsAreLeftOut() {
    assertEquals(all(40, i -> i > 1 && i < 38), mended(40, i -> i == 0 || i == 1 || i >= 38));
  }

  @Test
  void nothingIsOfferedWhereEveryFixIsFaulty() {
    assertEquals(List.of(), mended(3, _ -> true));
    assertEquals(List.of(), mended(40, _ -> true));
  }
}
