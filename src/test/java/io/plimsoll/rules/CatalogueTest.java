package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Cover;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Visibility;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must be true of every rule in the list.
final class CatalogueTest {
  /// Rules that no other tool has a check for.
  private static final Set<String> WITHOUT_PEERS =
      Set.of("no-probe-host", "restricted-proc-mount", "supported-base-image");

  @Test
  void aSlugIsTheNameOfItsClass() {
    List<String> wrong =
        Catalogue.rules().stream()
            .filter(rule -> !camelCase(slug(rule)).equals(rule.getClass().getSimpleName()))
            .map(CatalogueTest::slug)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void noSlugStandsTwice() {
    List<String> slugs = slugs(_ -> true);
    assertEquals(new TreeSet<>(slugs).size(), slugs.size());
  }

  @Test
  void aRuleIsFoundByItsSlug() {
    for (Rule<?> rule : Catalogue.rules()) {
      assertEquals(rule, Catalogue.named(slug(rule)).orElseThrow());
    }
    assertTrue(Catalogue.named("no-such-rule").isEmpty());
  }

  @Test
  void everyRuleHasAnExampleAReferenceAndAPlatform() {
    assertEquals(
        List.of(),
        slugs(card ->
            card.examples().isEmpty()
                || card.references().isEmpty()
                || card.platforms().isEmpty()));
  }

  @Test
  void onlyMediumAndWorseStartsAComment() {
    assertEquals(
        List.of(),
        slugs(card ->
            card.visibility() == Visibility.COMMENT
                && !card.severity().isAtLeast(Severity.MEDIUM)));
  }

  @Test
  void everyRuleHasPeersOrIsDeclaredToHaveNone() {
    PeerIds peers = PeerIds.load();
    assertEquals(
        new TreeSet<>(WITHOUT_PEERS),
        new TreeSet<>(slugs(card -> peers.of(card.slug()).isEmpty())));
  }

  @Test
  void whatIsCoveredIsMilderAndExists() {
    for (Rule<?> rule : Catalogue.rules()) {
      for (Cover cover : rule.card().covers()) {
        Card milder = Catalogue.named(cover.slug()).orElseThrow().card();
        assertTrue(rule.card().severity().isAtLeast(milder.severity()), slug(rule) + " " + cover);
      }
    }
  }

  @Test
  void noTwoRulesCoverEachOther() {
    for (Rule<?> rule : Catalogue.rules()) {
      for (Cover cover : rule.card().covers()) {
        assertFalse(
            Catalogue.named(cover.slug()).orElseThrow().card().covers().stream()
                .anyMatch(back -> back.slug().equals(slug(rule))),
            slug(rule) + " " + cover);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRuleSpeaksEveryLanguage(Language language) {
    Phrases phrases = Phrases.in(language);
    List<String> missing =
        Catalogue.rules().stream()
            .flatMap(rule -> keys(rule.card()))
            .filter(key -> phrases.raw(key).isEmpty())
            .toList();
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTitleIsShortAndNoSentence(Language language) {
    Phrases phrases = Phrases.in(language);
    List<String> wrong =
        phrases.keys().stream()
            .filter(key -> key.matches("rule\\.[a-z-]+\\.title(\\..*)?"))
            .map(key -> phrases.raw(key).orElseThrow())
            .filter(title -> title.replace("{name}", "web").length() > 70 || title.endsWith("."))
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPhraseOfARuleBelongsToOne() {
    List<String> orphans =
        Phrases.in(Language.EN).keys().stream()
            .filter(key -> key.startsWith("rule."))
            .map(key -> key.split("\\.", -1)[1])
            .distinct()
            .filter(slug -> Catalogue.named(slug).isEmpty() && !isOfTheEngine(slug))
            .toList();
    assertEquals(List.of(), orphans);
  }

  private static boolean isOfTheEngine(String slug) {
    return slug.equals("not-checked") || slug.equals("reasoned-suppression");
  }

  private static Stream<String> keys(Card card) {
    List<String> keys = new ArrayList<>(List.of("title", "found", "why", "fix"));
    if (card.grade() == Grade.CHECK) {
      keys.add("risk");
    }
    return keys.stream().map(key -> "rule." + card.slug() + "." + key);
  }

  private static List<String> slugs(Predicate<Card> which) {
    return Catalogue.rules().stream().map(Rule::card).filter(which).map(Card::slug).toList();
  }

  private static String slug(Rule<?> rule) {
    return rule.card().slug();
  }

  private static String camelCase(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
