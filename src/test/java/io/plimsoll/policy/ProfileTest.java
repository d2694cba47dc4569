package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

  private static SortedSet<String> rules(Profile profile, int minor) {
    return Catalogue.rules().stream()
        .map(Rule::card)
        .filter(card -> profile.includes(card, minor))
        .map(Card::slug)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void aProfileIsFoundByItsWordInAnyCase(Profile profile) {
    assertEquals(Optional.of(profile), Profile.of(profile.word()));
    assertEquals(Optional.of(profile), Profile.of(profile.word().toUpperCase(java.util.Locale.US)));
  }

  @Test
  void anUnknownWordIsNoProfile() {
    assertEquals(Optional.empty(), Profile.of("pss_restricted"));
    assertEquals(Optional.empty(), Profile.of(""));
  }

  @Test
  void restrictedHoldsAllOfBaseline() {
    SortedSet<String> baseline = rules(Profile.PSS_BASELINE, 37);
    SortedSet<String> restricted = rules(Profile.PSS_RESTRICTED, 37);
    assertTrue(restricted.containsAll(baseline));
    restricted.removeAll(baseline);
    assertEquals(
        "[drop-all-capabilities, no-explicit-root, no-new-privileges, non-root-user,"
            + " restricted-capabilities, restricted-proc-mount, restricted-volume-types,"
            + " seccomp-profile]",
        restricted.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "PSS_BASELINE, no-probe-host, 33, false",
    "PSS_BASELINE, no-probe-host, 34, true",
    "PSS_RESTRICTED, no-probe-host, 33, false",
    "PSS_RESTRICTED, seccomp-profile, 18, false",
    "PSS_RESTRICTED, seccomp-profile, 19, true",
    "PSS_RESTRICTED, no-explicit-root, 22, false",
    "PSS_RESTRICTED, no-explicit-root, 23, true",
    "PSS_RESTRICTED, restricted-capabilities, 21, false",
    "PSS_RESTRICTED, restricted-capabilities, 22, true",
    "PSS_RESTRICTED, no-new-privileges, 7, false",
    "PSS_RESTRICTED, no-new-privileges, 8, true",
    "ALL, no-probe-host, 20, true"
  })
  void aControlBelongsToTheStandardFromItsVersionOn(
      Profile profile, String slug, int minor, boolean belongs) {
    assertEquals(belongs, rules(profile, minor).contains(slug));
  }

  @Test
  void allHoldsEveryRule() {
    assertEquals(Catalogue.rules().size(), rules(Profile.ALL, 20).size());
  }

  @ParameterizedTest
  @CsvSource({
    "CIS_DOCKER, non-root-user, true",
    "CIS_DOCKER, no-probe-host, false",
    "CIS_KUBERNETES, no-privileged, true",
    "NSA, read-only-root-filesystem, true",
    "OWASP_DOCKER, no-runtime-socket, true",
    "CIS_KUBERNETES, supported-base-image, false"
  })
  void otherStandardsChooseByReference(Profile profile, String slug, boolean belongs) {
    assertEquals(belongs, rules(profile, 37).contains(slug));
  }

  @Test
  void aRuleWithoutThatReferenceIsNotChosen() {
    Card card =
        Card.of("plain", io.plimsoll.rule.Pack.SECURITY, io.plimsoll.rule.Severity.HIGH).build();
    assertFalse(Profile.NSA.includes(card, 37));
    assertTrue(Profile.ALL.includes(card, 37));
  }
}
