package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of releases by their days, and tags that move from one to the next.
class CycleTest {
  private static final LocalDate END = LocalDate.of(2026, 4, 30);

  @Test
  void theLastDayCounts() {
    Cycle node = cycle("nodejs", "20", Optional.of(END), Optional.empty());
    assertEquals(Cycle.Support.SUPPORTED, node.support(END));
    assertEquals(Cycle.Support.ENDED, node.support(END.plusDays(1)));
  }

  @Test
  void supportThatIsFreeExtends() {
    Cycle debian = cycle("debian", "11", Optional.of(END), Optional.of(END.plusYears(2)));
    assertEquals(Cycle.Support.EXTENDED, debian.support(END.plusDays(1)));
    assertEquals(Cycle.Support.EXTENDED, debian.support(END.plusYears(2)));
    assertEquals(Cycle.Support.ENDED, debian.support(END.plusYears(2).plusDays(1)));
  }

  @Test
  void supportThatIsSoldDoesNot() {
    Cycle ubuntu = cycle("ubuntu", "20.04", Optional.of(END), Optional.of(END.plusYears(5)));
    assertEquals(Cycle.Support.ENDED, ubuntu.support(END.plusDays(1)));
  }

  @Test
  void withoutDaysNothingIsKnown() {
    Cycle cycle = cycle("nodejs", "20", Optional.empty(), Optional.empty());
    assertEquals(Cycle.Support.UNKNOWN, cycle.support(END));
  }

  @Test
  void numbersAreOrderedAsNumbers() {
    assertEquals(
        List.of("3.9", "3.10", "3.12", "4"),
        Stream.of("3.12", "4", "3.9", "3.10")
            .map(name -> cycle("python", name, Optional.of(END), Optional.empty()))
            .sorted(Cycle.AGE)
            .map(Cycle::name)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "16-alpine, 16, 22, 22-alpine",
    "16, 16, 22, 22",
    "v16, 16, 22, v22",
    "3.9.7-slim, 3.9, 3.12, 3.12-slim",
    "3.9-alpine3.9, 3.9, 3.12, 3.12-alpine3.9",
    "jdk-16-slim, 16, 22, jdk-22-slim",
    "160, 16, 22, 160",
    "1.16, 16, 22, 1.16",
    "latest, 16, 22, latest",
    "16.0.2_9-jdk, 16, 22, 22-jdk",
    "16_9, 16, 22, 22",
    "8u402-b06-jre, 8, 22, 22-jre",
    "8u402-jre-alpine, 8, 22, 22-jre-alpine",
    "3.9.0rc1-slim, 3.9, 3.12, 3.12-slim",
    "3.9.0b2, 3.9, 3.12, 3.12",
    "7.4.0beta4-fpm, 7.4, 8.3, 8.3-fpm",
    "7.4.0RC6-cli, 7.4, 8.3, 8.3-cli",
    "16bookworm, 16, 22, 22bookworm",
    "16-b9, 16, 22, 22-b9",
  })
  void aNumberInATagMoves(String tag, String from, String to, String moved) {
    assertEquals(moved, TagParts.replace(tag, numbered(from), numbered(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "16-buster, 16-trixie",
    "buster-slim, trixie-slim",
    "10, 13",
    "10-slim, 13-slim",
    "robuster, robuster",
    "buster-20200803-slim, trixie-slim",
    "buster-20200803, trixie",
    "buster-2020, trixie-2020",
    "1.10-buster, 1.10-trixie",
  })
  void aCodeNameInATagMoves(String tag, String moved) {
    assertEquals(moved, TagParts.replace(tag, named("10", "buster"), named("13", "trixie")));
  }

  @ParameterizedTest
  @CsvSource({
    "alpine-linux, 3.12, 3.23, 3.12-alpine3.12, 3.12-alpine3.23",
    "alpine-linux, 3.12, 3.23, 3.12-alpine3.12.1-slim, 3.12-alpine3.23-slim",
    "alpine-linux, 3.12, 3.23, 3.12, 3.23",
    "python, 3.12, 3.14, 3.12-alpine3.12, 3.14-alpine3.12",
    "debian, 10, 13, 10-debian10, 10-debian13",
    "rhel, 8, 9, 8-ubi8, 8-ubi9",
    "amazon-linux, 2, 2023, 2-al2, 2-al2023",
  })
  void theWordForADistributionTellsWhichNumberIsIts(
      String product, String from, String to, String tag, String moved) {
    Cycle old = cycle(product, from, Optional.of(END), Optional.empty());
    Cycle next = cycle(product, to, Optional.of(END), Optional.empty());
    assertEquals(moved, TagParts.replace(tag, old, next));
  }

  @ParameterizedTest
  @CsvSource({
    "privileged, privileged, true",
    "priviledged, privileged, true",
    "Privileged, privileged, true",
    "runAsNonroot, runAsNonRoot, true",
    "run-as-non-root, runAsNonRoot, true",
    "runAsNoRoot, runAsNonRoot, true",
    "runAsRoot, runAsNonRoot, false",
    "name, image, false",
    "add, and, false",
    "drop, dorp, false",
  })
  void aSlipIsAFewLetters(String word, String meant, boolean near) {
    assertEquals(near, Spelling.isNear(word, meant));
  }

  @Property
  void aTextMatchesItself(@ForAll("words") String word) {
    assertEquals(true, Glob.matches(word, word));
    assertEquals(true, Glob.matches("*", word));
    assertEquals(true, Glob.matches(word + "*", word + "tail"));
    assertEquals(true, Glob.matches("*" + word, "head" + word));
    assertEquals(false, Glob.matches(word + "!", word));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcde").ofMaxLength(9);
  }

  private static Cycle numbered(String name) {
    return cycle("x", name, Optional.of(END), Optional.empty());
  }

  private static Cycle named(String name, String codename) {
    return new Cycle(
        "debian",
        name,
        Optional.of(codename),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "test");
  }

  private static Cycle cycle(
      String product, String name, Optional<LocalDate> end, Optional<LocalDate> extended) {
    return new Cycle(
        product,
        name,
        Optional.empty(),
        Optional.of(LocalDate.of(2020, 1, 1)),
        end,
        extended,
        Optional.empty(),
        Optional.empty(),
        "test");
  }
}
