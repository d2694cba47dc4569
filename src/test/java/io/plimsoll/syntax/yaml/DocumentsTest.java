package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where documents begin and end, as YAML 1.2.2, chapter 9, has it.
class DocumentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a⏎                        | a
          ---⏎a⏎                    | a
          --- a⏎                    | a
          ---⏎a⏎---⏎b⏎              | a;b
          --- a⏎--- b⏎              | a;b
          a⏎...⏎---⏎b⏎              | a;b
          ---⏎---⏎a⏎                | ;a
          # x⏎---⏎a⏎                | a
          a⏎---⏎                    | a;
          a⏎# x⏎                    | a
          a⏎...⏎                    | a
          a⏎...⏎# x⏎                | a
          --- # x⏎a⏎                | a
          --- !!str⏎a⏎              | a
          --- &x⏎a⏎--- b⏎           | a;b
          %YAML 1.2⏎---⏎a⏎          | a
          %YAML 1.1⏎---⏎a⏎          | a
          %TAG !e! x:y,⏎--- !e!z a⏎ | a
          ---a: b⏎                  | {---a: b}
          ----⏎                     | ----
          --- {a: b}⏎--- [c]⏎       | {a: b};[c]
          --- 'a⏎ --- b'⏎           | 'a --- b'
          """)
  void markers(String text, String meanings) {
    YamlFile file = Yaml.read(text.replace("⏎", "\n"));
    assertEquals(List.of(), file.problems());
    assertEquals(meanings, String.join(";", Yaml.meanings(file)));
  }

  @Test
  void nothingIsNoDocument() {
    assertEquals(List.of(), Yaml.read("").documents());
    assertEquals(List.of(), Yaml.read("\n\n").documents());
    assertEquals(List.of(), Yaml.read("# a\n").documents());
    assertEquals(List.of(), Yaml.read("\uFEFF").documents());
  }

  @Test
  void aMarkerMayEndWithACarriageReturn() {
    assertEquals(List.of("a", "b"), Yaml.meanings(Yaml.read("a\r\n---\r\nb\r\n")));
    assertEquals(List.of("a", "b"), Yaml.meanings(Yaml.read("a\r\n...\r\n---\r\nb\r\n")));
  }

  /// YAML 1.2 allows a document without a marker there; the readers of both platforms refuse it.
  @Test
  void afterAnEndADocumentNeedsAMarker() {
    YamlFile file = Yaml.read("a\n...\nb\n---\nc\n");
    assertEquals(List.of("a", "c"), Yaml.meanings(file));
    assertEquals(List.of("yaml-syntax 3:1"), Yaml.places(file, file.problems()));
  }

  @Test
  void aByteOrderMarkIsNoContent() {
    assertEquals(List.of("{a: 1}"), Yaml.meanings(Yaml.read("\uFEFFa: 1\n")));
    assertEquals(List.of("{a: 1}"), Yaml.meanings(Yaml.read("\uFEFF---\na: 1\n")));
  }

  @Test
  void anchorsEndWithTheirDocument() {
    YamlFile file = Yaml.read("a: &x 1\n---\nb: *x\n---\nc: 2\n");
    assertEquals(List.of("{a: 1}", "{c: 2}"), Yaml.meanings(file));
    assertEquals(1, file.problems().size());
  }

  @Test
  void aFaultTakesOnlyItsDocument() {
    YamlFile file = Yaml.read("a: 1\n---\nb: [\n---\nc: 3\n---\nd: }\n---\ne: 5\n");
    assertEquals(List.of("{a: 1}", "{c: 3}", "{e: 5}"), Yaml.meanings(file));
    assertEquals(2, file.problems().size());
  }

  @Test
  void aMarkerInABlockEndsIt() {
    YamlFile file = Yaml.read("a: |\n  b\n---\nc: d\n");
    assertEquals(List.of("{a: 'b\n'}", "{c: d}"), Yaml.meanings(file));
  }

  @Test
  void anIndentedMarkerIsText() {
    assertEquals(List.of("{a: 'b\n---\n'}"), Yaml.meanings(Yaml.read("a: |\n  b\n  ---\n")));
  }

  @Test
  void aMarkerInQuotesOrBracketsIsAFault() {
    assertTrue(Yaml.read("a: 'b\n---\nc'\n").isBroken());
    assertTrue(Yaml.read("a: [b,\n---\nc]\n").isBroken());
  }

  @Test
  void anUnknownDirectiveIsPassedOver() {
    assertEquals(List.of("a"), Yaml.meanings(Yaml.read("%FOO bar\n---\na\n")));
  }

  @Test
  void manyDocumentsAreRead() {
    assertEquals(2_000, Yaml.read("---\na: 1\n".repeat(2_000)).documents().size());
  }
}
