package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

  @Test
  void aChildLeavesItsParentAsItIs() {
    SubjectPath child = WEB.child("nginx");
    assertEquals(3, WEB.segments().size());
    assertEquals(WEB, new SubjectPath(child.segments().subList(0, 3)));
    assertThrows(UnsupportedOperationException.class, () -> child.segments().add("x"));
  }

  @Test
  void pathsAreOrderedAsTheyAreRead() {
    List<SubjectPath> sorted =
        List.of(
            SubjectPath.of("Pod", "a"),
            SubjectPath.of("Pod", "a", "b"),
            SubjectPath.of("Pod", "b"),
            SubjectPath.of("service", "a"));
    assertEquals(sorted, sorted.reversed().stream().sorted().toList());
  }

  @Test
  void aSlashInANameIsNoStepInside() {
    SubjectPath odd = SubjectPath.of("Pod", "a/b");
    SubjectPath inner = SubjectPath.of("Pod", "a", "b");
    assertFalse(SubjectPath.of("Pod", "a").contains(odd));
    assertNotEquals(odd, inner);
    assertNotEquals(0, odd.compareTo(inner));
    assertNotEquals(Integer.signum(odd.compareTo(inner)), Integer.signum(inner.compareTo(odd)));
  }
}
