package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nginx                     | nginx",
        "${TAG:-1.29}              | 1.29",
        "${TAG-1.29}               | 1.29",
        "nginx:${TAG:-1.29}-alpine | nginx:1.29-alpine",
        "${A:-${B:-deep}}          | deep",
        "$$HOME                    | $HOME",
        "$${HOME}                  | ${HOME}",
        "a$$b$$                    | a$b$",
      })
  void fillsIn(String written, String filled) {
    Interpolated read = Interpolation.of(written);
    assertEquals(filled, read.text());
    assertEquals(List.of(), read.open());
    assertFalse(read.refused());
  }

  @ParameterizedTest
  @CsvSource({
    "$TAG,$TAG",
    "${TAG},${TAG}",
    "a${TAG}b,${TAG}",
    "${TAG:?must be set},${TAG:?must be set}",
    "${TAG?must be set},${TAG?must be set}",
    "${TAG:+set},${TAG:+set}",
    "${TAG+set},${TAG+set}",
    "${A:-x$B},$B",
    "$tag-1,$tag",
  })
  void leavesOpen(String written, String expression) {
    Interpolated read = Interpolation.of(written);
    assertEquals(List.of(expression), read.open());
    assertTrue(read.isOpen(read.text()));
  }

  @Test
  void anOpenExpressionIsWrittenAsItStands() {
    Interpolated read = Interpolation.of("${IP:?}:${PORT}:80");
    String[] parts = read.text().split(":", -1);
    assertEquals(3, parts.length);
    assertEquals("${IP:?}", read.written(parts[0]));
    assertEquals("${PORT}", read.written(parts[1]));
    assertFalse(read.isOpen(parts[2]));
  }

  @ParameterizedTest
  @CsvSource({"$", "a$", "${", "${}", "${1A}", "$1", "${A!x}", "${A", "$-"})
  void composeRefuses(String written) {
    assertTrue(Interpolation.of(written).refused());
  }

  @Test
  void aThousandDefaultsWithinEachOtherEnd() {
    String text = "${A:-".repeat(1000) + "}".repeat(1000);
    assertFalse(Interpolation.of(text).open().isEmpty());
  }

  @Test
  void aHundredThousandVariablesEnd() {
    assertTrue(Interpolation.of("$A".repeat(100_000)).refused());
    assertTrue(Interpolation.of("${".repeat(100_000)).refused());
  }

  @Property(tries = 300)
  void neverThrows(
      @ForAll @CharRange(from = '$', to = '/') String a,
      @ForAll @CharRange(from = 'a', to = '}') String b) {
    Interpolated read = Interpolation.of(a + "${" + b + a + "}");
    assertEquals(read.text(), read.open().isEmpty() ? read.written(read.text()) : read.text());
  }
}
