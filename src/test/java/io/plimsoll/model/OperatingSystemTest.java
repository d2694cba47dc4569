package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OperatingSystemTest {

  @Test
  void aWindowsPodIsExemptFromVersion25On() {
    assertFalse(OperatingSystem.WINDOWS.isExempt(24));
    assertTrue(OperatingSystem.WINDOWS.isExempt(25));
    assertTrue(OperatingSystem.WINDOWS.isExempt(34));
  }

  @Test
  void otherPodsNeverAre() {
    assertFalse(OperatingSystem.LINUX.isExempt(34));
    assertFalse(OperatingSystem.UNSTATED.isExempt(34));
  }
}
