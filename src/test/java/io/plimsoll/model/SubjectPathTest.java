package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectPathTest {
  private static final SubjectPath WEB = SubjectPath.of("Deployment", "prod", "web");

  @Test
  void isWrittenFromTheOutsideIn() {
    assertEquals("Deployment/prod/web/nginx", WEB.child("nginx").toString());
    assertEquals("nginx", WEB.child("nginx").name());
  }

  @Test
  void containsWhatLiesInside() {
    assertTrue(WEB.contains(WEB));
    assertTrue(WEB.contains(WEB.child("nginx")));
    assertFalse(WEB.child("nginx").contains(WEB));
    assertFalse(SubjectPath.of("Deployment", "prod", "we").contains(WEB));
  }

  @Test
  void needsASegment() {
    assertThrows(IllegalArgumentException.class, () -> new SubjectPath(List.of()));
  }
}
