package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  private static final String TEXT =
      """
      ENV A_TOKEN=0f1e2d3c4b5a
      ENV B_TOKEN=0f1e2d3c9999
      ENV C_PASSWORD=abc
      RUN make
      """;

  private static Span value(String text) {
    int start = TEXT.indexOf(text);
    return new Span(start, start + text.length());
  }

  private static Masking masking() {
    return new Masking(
        SourceFile.of("Dockerfile", TEXT),
        Stream.of("0f1e2d3c4b5a", "0f1e2d3c9999", "abc").map(MaskingTest::value).toList());
  }

  private static boolean isShown(String replaced, String... lines) {
    return masking().isShown(value(replaced), List.of(lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RUN echo 0f1e2d3c4b5a       | true
          0f1e2d3c9999                | true
          x0f1e2d3c4b5ax              | true
          0f1e2d30f1e2d3c4b5a         | true
          RUN echo 0f1e2d3c4b5        | false
          RUN echo 0f1e2d3c           | false
          RUN echo 0F1E2D3C4B5A       | false
          ''                          | false
          """)
  void aLongValueIsFoundAnywhere(String line, boolean expected) {
    assertEquals(expected, isShown("RUN make", "RUN true", line));
  }

  @Test
  void aShortOneOnlyWhereItStands() {
    assertEquals(false, isShown("RUN make", "RUN echo abc"));
    assertEquals(true, isShown("ENV C_PASSWORD=abc", "ENV C_PASSWORD=abc"));
    assertEquals(false, isShown("ENV C_PASSWORD=abc", "ENV C_PASSWORD=xyz"));
  }

  @Test
  void eachLineOfAValueIsOne() {
    String text = "key: |\n  first-line-of-it\n  second-line-of-it\n";
    Masking masking =
        new Masking(SourceFile.of("a.yaml", text), List.of(new Span(7, text.length())));
    assertEquals(true, masking.isShown(Span.at(0), List.of("x: second-line-of-it")));
    assertEquals(false, masking.isShown(Span.at(0), List.of("x: first-line")));
  }

  @Test
  void whereThereAreNoSecretsNoneIsShown() {
    Masking none = new Masking(SourceFile.of("Dockerfile", TEXT), List.of());
    assertEquals(false, none.isShown(Span.at(0), List.of("ENV A_TOKEN=0f1e2d3c4b5a")));
  }
}
