package io.plimsoll.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Which sentence is said, and what becomes of its holes.
class SpeakingTest {
  private static final Phrases ENGLISH = Phrases.in(Language.EN);

  @ParameterizedTest
  @CsvSource({
    "EN, 0, 0 fixes",
    "EN, 1, 1 fix",
    "EN, 2, 2 fixes",
    "EN, 21, 21 fixes",
    "EN, 1000, 1000 fixes",
    "DA, 1, 1 rettelse",
    "DA, 0, 0 rettelser",
    "NB, 2, 2 endringer",
    "IT, 1, 1 correzione",
    "IT, 0, 0 correzioni",
    "DE, 1, 1 Korrektur",
    "DE, 2, 2 Korrekturen",
  })
  void oneIsSpokenAlone(Language language, int count, String said) {
    assertEquals(said, Phrases.in(language).count("cli.fixable", count));
  }

  @Test
  void aCountedSentenceHasFurtherFacts() {
    Map<String, String> facts = Map.of("command", "plimsoll fix", "count", "9");
    assertEquals("1 safe fix: plimsoll fix --safe", ENGLISH.count("report.safe-fixes", 1, facts));
  }

  @Test
  void theMostExactKeyIsSaid() {
    assertEquals(
        "high", ENGLISH.sayFirst(List.of("word.severity.high", "word.severity.low"), Map.of()));
    assertEquals(
        "low", ENGLISH.sayFirst(List.of("word.severity.huge", "word.severity.low"), Map.of()));
  }

  @Test
  void withoutAnyOfTheKeysNothingIsSaid() {
    List<String> keys = List.of("no.such", "nor.this");
    assertEquals(Optional.empty(), ENGLISH.findFirst(keys, Map.of()));
    assertEquals(Optional.empty(), ENGLISH.findFirst(List.of(), Map.of()));
    assertEquals(Optional.empty(), ENGLISH.raw("no.such"));
    String message =
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.sayFirst(keys, Map.of()))
            .getMessage();
    assertEquals("no phrase for [no.such, nor.this]", message);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLanguageIsReadOnce(Language language) {
    assertSame(Phrases.in(language), Phrases.in(language));
    assertEquals(language, Phrases.in(language).language());
    assertEquals(Optional.of(language), Language.of(language.code()));
    assertEquals(Optional.of(language), Language.of(language.code().toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({"''", "en-GB", "english", "e", "nn", "' en'"})
  void otherCodesAreNoLanguage(String code) {
    assertEquals(Optional.empty(), Language.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a}        | [x]
          `{a}`      | `<x>`
          `{a}` {a}  | `<x>` [x]
          {a} `{a}`  | [x] `<x>`
          ``{a}      | ``[x]
          ``` {a}    | ``` <x>
          `b` {a}    | `b` [x]
          `b {a} c`  | `b <x> c`
          `{a} {a}`  | `<x> <x>`
          {a}{a}     | [x][x]
          {c} `{a}`  | {c} `<x>`
          `{c}` {a}  | `{c}` [x]
          """)
  void aFactBetweenBackticksIsCode(String sentence, String written) {
    Script script = (fact, isCode) -> isCode ? "<" + fact + ">" : "[" + fact + "]";
    assertEquals(written, Phrases.fill(sentence, Map.of("a", "x"), script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {a         | {a
          a}         | a}
          {}         | {}
          { a}       | { a}
          {a}}       | x}
          {{a}       | {{a}
          {{a}} {a}  | {{a}} x
          {}{a}      | {}x
          it's {a}   | it's x
          '{a}'      | 'x'
          {0} {a}    | {0} x
          {A} {a}    | {A} x
          """)
  void onlyWholeNamesAreHoles(String sentence, String filled) {
    assertEquals(filled, Phrases.fill(sentence, Map.of("a", "x")));
  }

  @Property(tries = 300)
  void aSentenceWithoutBracesStays(@ForAll @CharRange(from = ' ', to = 'z') String sentence) {
    assertEquals(sentence, Phrases.fill(sentence, Map.of("a", "x", "", "y")));
  }

  @Property(tries = 300)
  void aFactIsSaidAsItIs(@ForAll String fact) {
    assertEquals("« " + fact + " »", Phrases.fill("« {a} »", Map.of("a", fact)));
  }
}
