package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Visibility;
import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a rule is shown and how severe it is, for every setting that has a say.
class ShowingTest {
  private static final Card DIGEST =
      Card.of("image-digest", Pack.SUPPLY_CHAIN, Severity.LOW).shown(Visibility.CHECK).build();
  private static final Card VERSION =
      Card.of("versioned-image", Pack.SUPPLY_CHAIN, Severity.MEDIUM).build();
  private static final Card LOUD =
      Card.of("loud", Pack.SECURITY, Severity.HIGH)
          .references(Reference.podSecurity("baseline", "loudness", "1.34"))
          .build();
  private static final Card MILD =
      Card.of("mild", Pack.SECURITY, Severity.LOW)
          .shown(Visibility.OFF)
          .references(Reference.nsaCisa())
          .build();
  private static final Card TASTE = Card.of("taste", Pack.STYLE, Severity.LOW).build();

  private static Settings settings(String text) {
    RuleNames names = RuleNames.of(List.of(DIGEST, VERSION, LOUD, MILD, TASTE));
    SettingsFile file =
        SettingsFile.read(SourceFile.of(".github/plimsoll.yml", text.replace("; ", "\n")), names);
    assertEquals(List.of(), file.errors());
    return file.settings();
  }

  private static String shown(Card card, String text) {
    Settings settings = settings(text);
    return Showing.visibility(card, settings) + " " + Showing.severity(card, settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | CHECK LOW      | COMMENT MEDIUM
          images: {pin: tag}              | CHECK LOW      | COMMENT MEDIUM
          images: {pin: digest}           | COMMENT MEDIUM | COMMENT MEDIUM
          images: {pin: off}              | OFF LOW        | OFF MEDIUM
          'images: {pin: digest}; rules: {image-digest: {severity: high}}' | COMMENT HIGH | COMMENT MEDIUM
          'images: {pin: digest}; rules: {image-digest: off}'              | OFF MEDIUM   | COMMENT MEDIUM
          'images: {pin: digest}; profiles: [nsa]'                         | COMMENT MEDIUM | OFF MEDIUM
          """)
  void pinsDecideOverTheTwoRulesAboutThem(String text, String digest, String version) {
    assertEquals(digest, shown(DIGEST, text));
    assertEquals(version, shown(VERSION, text));
  }

  @Test
  void pinsSayNothingAboutOtherRules() {
    assertEquals("COMMENT HIGH", shown(LOUD, "images: {pin: off}"));
    assertEquals("COMMENT HIGH", shown(LOUD, "images: {pin: digest}"));
  }

  @Test
  void withoutAProfileTwoPacksSpeakAsTheirCardsSay() {
    assertEquals("COMMENT HIGH", shown(LOUD, ""));
    assertEquals("OFF LOW", shown(MILD, ""));
    assertEquals("OFF LOW", shown(TASTE, ""));
  }

  @Test
  void aProfileShowsItsRulesAndNoOthers() {
    assertEquals("CHECK LOW", shown(MILD, "profiles: [nsa]"));
    assertEquals("OFF HIGH", shown(LOUD, "profiles: [nsa]"));
    assertEquals("COMMENT LOW", shown(TASTE, "profiles: [all]"));
  }

  @Test
  void severalProfilesAreTheirUnion() {
    assertEquals("CHECK LOW", shown(MILD, "profiles: [nsa, pss-baseline]"));
    assertEquals("COMMENT HIGH", shown(LOUD, "profiles: [nsa, pss-baseline]"));
  }

  @Test
  void aProfileKnowsTheTargetVersion() {
    String baseline = "profiles: [pss-baseline]; workloads: {kubernetes-version: '1.33'}";
    assertEquals("OFF HIGH", shown(LOUD, baseline));
    assertEquals("COMMENT HIGH", shown(LOUD, baseline.replace("1.33", "1.34")));
  }

  @Test
  void whatIsSaidOfARuleWinsOverEverything() {
    assertEquals("CHECK LOW", shown(MILD, "rules: {mild: on}"));
    assertEquals("COMMENT LOW", shown(TASTE, "rules: {taste: on}"));
    assertEquals("OFF HIGH", shown(LOUD, "rules: {loud: off}"));
    assertEquals("COMMENT HIGH", shown(LOUD, "profiles: [nsa]; rules: {loud: on}"));
    assertEquals("OFF LOW", shown(MILD, "profiles: [nsa]; rules: {mild: off}"));
  }

  @Test
  void aSeverityAloneTurnsNothingOn() {
    assertEquals("OFF CRITICAL", shown(MILD, "rules: {mild: {severity: critical}}"));
    assertEquals("COMMENT INFO", shown(LOUD, "rules: {loud: {severity: info}}"));
  }
}
