package io.plimsoll.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  private static final Pattern HOLE = Pattern.compile("\\{([^}]*)\\}");
  private static final Phrases ENGLISH = Phrases.in(Language.EN);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryKeyOfEnglishAndNoOther(Language language) {
    assertEquals(ENGLISH.keys(), Phrases.in(language).keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceHasTheHolesOfTheEnglishOne(Language language) {
    Phrases phrases = Phrases.in(language);
    for (String key : phrases.keys()) {
      assertEquals(holes(ENGLISH, key), holes(phrases, key), language + " " + key);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noSentenceIsEmptyOrHasBlanksAtItsEnds(Language language) {
    Phrases phrases = Phrases.in(language);
    for (String key : phrases.keys()) {
      String sentence = phrases.raw(key).orElseThrow();
      assertEquals(sentence.strip(), sentence, language + " " + key);
      assertTrue(!sentence.isEmpty(), language + " " + key);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"EN"},
      mode = EnumSource.Mode.EXCLUDE)
  void sentencesAreTranslated(Language language) {
    Phrases phrases = Phrases.in(language);
    List<String> same =
        phrases.keys().stream()
            .filter(key -> key.startsWith("rule."))
            .filter(key -> phrases.raw(key).equals(ENGLISH.raw(key)))
            .toList();
    assertEquals(List.of(), same);
  }

  @Test
  void aHoleIsFilledByItsName() {
    assertEquals("l'immagine node di web", Phrases.fill("l'immagine {image} di {name}", FACTS));
  }

  @Test
  void aHoleWithoutAFactStaysVisible() {
    assertEquals("uses {other}", Phrases.fill("uses {other}", FACTS));
  }

  @Test
  void anOpenBraceIsText() {
    assertEquals("node {", Phrases.fill("{image} {", FACTS));
  }

  @Test
  void aFactIsNotFilledAgain() {
    assertEquals("{name}", Phrases.fill("{image}", Map.of("image", "{name}", "name", "web")));
  }

  @Test
  void aMissingKeyIsAMistakeOfOurs() {
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.say("no.such.key"));
  }

  @Test
  void norwegianHasTwoCodes() {
    assertEquals(Language.NB, Language.of("no").orElseThrow());
    assertEquals(Language.NB, Language.of("NB").orElseThrow());
    assertTrue(Language.of("sv").isEmpty());
  }

  private static final Map<String, String> FACTS = Map.of("image", "node", "name", "web");

  private static Set<String> holes(Phrases phrases, String key) {
    return HOLE.matcher(phrases.raw(key).orElseThrow())
        .results()
        .map((MatchResult hole) -> hole.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
