package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Severities are a scale, and standards only grow.
class SeverityLawsTest {

  @Property
  void oneOfTwoIsAtLeastTheOther(@ForAll Severity one, @ForAll Severity other) {
    assertTrue(one.isAtLeast(other) || other.isAtLeast(one));
    assertEquals(one == other, one.isAtLeast(other) && other.isAtLeast(one));
  }

  @Property
  void whatIsWorseThanTheWorseIsWorse(
      @ForAll Severity one, @ForAll Severity two, @ForAll Severity three) {
    if (one.isAtLeast(two) && two.isAtLeast(three)) {
      assertTrue(one.isAtLeast(three));
    }
  }

  @Property
  void quieterIsMilderByOneStep(@ForAll Severity severity) {
    Severity quieter = severity.quieter();
    assertTrue(severity.isAtLeast(quieter));
    List<Severity> scale = List.of(Severity.values());
    assertEquals(Math.max(0, scale.indexOf(severity) - 1), scale.indexOf(quieter));
  }

  @Property
  void quieterKeepsTheOrder(@ForAll Severity one, @ForAll Severity other) {
    if (one.isAtLeast(other)) {
      assertTrue(one.quieter().isAtLeast(other.quieter()));
    }
  }

  @Property
  void aWordIsASeverity(@ForAll Severity severity) {
    assertEquals(severity, Severity.valueOf(severity.word().toUpperCase(Locale.ROOT)));
    assertTrue(severity.word().matches("[a-z]+"));
  }

  @Property
  void aControlStaysOnceItIsThere(
      @ForAll @IntRange(max = 60) int since, @ForAll @IntRange(max = 60) int minor) {
    Reference control = Reference.podSecurity("baseline", "sysctls", "1." + since);
    assertEquals(minor >= since, control.holdsAt(minor));
    if (control.holdsAt(minor)) {
      assertTrue(control.holdsAt(minor + 1));
    }
  }

  @Property
  void aNumberedSectionHoldsAtEveryVersion(@ForAll @IntRange(max = 99) int minor) {
    assertTrue(Reference.cisKubernetes("1.12", "5.2.1").holdsAt(minor));
    assertTrue(Reference.owaspDocker("D04").holdsAt(minor));
    assertTrue(Reference.cheatSheet("13").holdsAt(minor));
    assertTrue(Reference.nist("4.1.1").holdsAt(minor));
    assertFalse(Reference.podSecurity("baseline", "a", "1.100").holdsAt(minor));
  }
}
