package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Standards, and from when on they ask for something.
class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "1.0,  0,  true",
    "1.0,  34, true",
    "1.8,  7,  false",
    "1.8,  8,  true",
    "1.25, 24, false",
    "1.25, 25, true",
    "1.25, 34, true",
  })
  void aControlHoldsFromItsVersionOn(String since, int minor, boolean holds) {
    Reference reference = Reference.podSecurity("restricted", "seccompProfile_restricted", since);
    assertEquals(holds, reference.holdsAt(minor));
  }

  @Test
  void otherStandardsHoldAlways() {
    assertTrue(Reference.cisKubernetes("1.10", "5.2.3").holdsAt(1));
    assertTrue(Reference.cisDocker("4.1").holdsAt(1));
    assertTrue(Reference.nsaCisa().holdsAt(1));
  }

  @Test
  void aReferenceSaysOnlyWhatItsStandardNumbers() {
    assertEquals(
        new Reference(
            "pod-security-standards", "1.8+", "", "restricted", "allowPrivilegeEscalation"),
        Reference.podSecurity("restricted", "allowPrivilegeEscalation", "1.8"));
    assertEquals(new Reference("cis-docker", "1.6.0", "5.16", "", ""), Reference.cisDocker("5.16"));
    assertEquals(
        new Reference("cis-kubernetes", "1.10", "5.2.3", "", ""),
        Reference.cisKubernetes("1.10", "5.2.3"));
    assertEquals(
        new Reference("owasp-docker-top-10", "2018", "D04", "", ""), Reference.owaspDocker("D04"));
    assertEquals(
        new Reference("owasp-docker-cheat-sheet", "2026", "5a", "", ""),
        Reference.cheatSheet("5a"));
    assertEquals(new Reference("nsa-cisa-kubernetes", "1.2", "", "", ""), Reference.nsaCisa());
    assertEquals(new Reference("nist-800-190", "2017", "4.4.2", "", ""), Reference.nist("4.4.2"));
  }

  @Test
  void severitiesAreComparedByHowBadTheyAre() {
    assertTrue(Severity.CRITICAL.isAtLeast(Severity.HIGH));
    assertTrue(Severity.HIGH.isAtLeast(Severity.HIGH));
    assertFalse(Severity.MEDIUM.isAtLeast(Severity.HIGH));
    assertFalse(Severity.INFO.isAtLeast(Severity.LOW));
  }
}
