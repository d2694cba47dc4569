package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.model.Platform;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

  @Test
  void isACommentEverywhereWithoutAFixUnlessSaidOtherwise() {
    Card card = Card.of("no-such-thing", Pack.SECURITY, Severity.HIGH).build();
    assertEquals(Visibility.COMMENT, card.visibility());
    assertEquals(Set.of(Platform.values()), card.platforms());
    assertEquals(Grade.NONE, card.grade());
  }

  @Test
  void rememberWhichMilderRulesItCovers() {
    Card card =
        Card.of("no-such-thing", Pack.SECURITY, Severity.HIGH)
            .coversPart("a")
            .coversSubject("b")
            .build();
    assertEquals(
        List.of(new Cover("a", Cover.Scope.SAME_PART), new Cover("b", Cover.Scope.SAME_SUBJECT)),
        card.covers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "No-Such",
        "no_such",
        "-no",
        "no--such",
        "1st",
        "no-such-thing-in-all-the-world-of-rules"
      })
  void refusesNamesThatAreNoSlugs(String slug) {
    assertThrows(
        IllegalArgumentException.class, () -> Card.of(slug, Pack.SECURITY, Severity.HIGH).build());
  }

  @Test
  void severitiesAreOrdered() {
    assertTrue(Severity.CRITICAL.isAtLeast(Severity.HIGH));
    assertTrue(Severity.LOW.isAtLeast(Severity.LOW));
    assertFalse(Severity.INFO.isAtLeast(Severity.LOW));
    assertEquals(Severity.MEDIUM, Severity.HIGH.quieter());
    assertEquals(Severity.INFO, Severity.INFO.quieter());
    assertEquals("critical", Severity.CRITICAL.word());
  }

  @Test
  void aSlugMayHave32Letters() {
    String longest = "no-" + "a".repeat(29);
    assertEquals(longest, Card.of(longest, Pack.SECURITY, Severity.HIGH).build().slug());
    assertThrows(
        IllegalArgumentException.class,
        () -> Card.of(longest + "a", Pack.SECURITY, Severity.HIGH).build());
  }

  @Test
  void aCardDoesNotChangeWithItsBuilder() {
    Card.Builder builder = Card.of("a", Pack.STYLE, Severity.INFO).coversPlace("b");
    Card card = builder.build();
    builder.coversPart("c").references(Reference.nsaCisa()).on(Platform.COMPOSE);
    assertEquals(List.of(new Cover("b", Cover.Scope.SAME_PLACE)), card.covers());
    assertEquals(List.of(), card.references());
    assertEquals(Set.of(Platform.values()), card.platforms());
    assertEquals(Set.of(Platform.COMPOSE), builder.build().platforms());
  }

  @Test
  void severitiesGetQuieterOneByOne() {
    Severity severity = Severity.CRITICAL;
    StringBuilder words = new StringBuilder(severity.word());
    while (severity != severity.quieter()) {
      severity = severity.quieter();
      words.append(' ').append(severity.word());
    }
    assertEquals("critical high medium low info", words.toString());
  }

  @Test
  void anExampleIsRecognisedByItsName() {
    assertEquals("Dockerfile", Example.dockerfile("a", "b").path());
    assertEquals("deployment.yaml", Example.kubernetes("a", "b").path());
    assertEquals("compose.yaml", Example.compose("a", "b").path());
  }
}
