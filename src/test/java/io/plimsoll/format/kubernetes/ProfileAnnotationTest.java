package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProfileAnnotationTest {
  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/web";

  private static Manifested annotated(String annotation, String pod, String container, int minor) {
    return Manifested.of(
        "a.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: a}
        spec:
          selector: {}
          template:
            metadata:
              annotations:
                %s
            spec:
              securityContext: %s
              containers:
                - {name: web, image: nginx, securityContext: %s}
        """
            .formatted(annotation, pod, container),
        minor);
  }

  private static String appArmor(String value, String pod, String container) {
    Manifested read = annotated(APPARMOR + ": " + value, pod, container, 34);
    return read.shown(read.only().isolation().appArmor());
  }

  @Test
  void anAnnotationCountsWhereNoFieldStands() {
    assertEquals("declared Profile[type=Unconfined, name=] @9", appArmor("unconfined", "{}", "{}"));
    assertEquals(
        "declared Profile[type=RuntimeDefault, name=] @9", appArmor("runtime/default", "{}", "{}"));
    assertEquals("declared Profile[type=RuntimeDefault, name=] @9", appArmor("''", "{}", "{}"));
    assertEquals(
        "declared Profile[type=Localhost, name=strict] @9",
        appArmor("localhost/strict", "{}", "{}"));
    assertEquals("declared Profile[type=odd, name=] @9", appArmor("odd", "{}", "{}"));
    assertEquals("unresolved {{ p }} @9", appArmor("'{{ p }}'", "{}", "{}"));
  }

  @Test
  void aFieldOfTheContainerWinsAndTheAnnotationStaysVisible() {
    assertEquals(
        "declared Profile[type=RuntimeDefault, name=] @13"
            + " over declared Profile[type=Unconfined, name=] @9",
        appArmor("unconfined", "{}", "{appArmorProfile: {type: RuntimeDefault}}"));
  }

  @Test
  void anAnnotationWinsOverThePod() {
    assertEquals(
        "declared Profile[type=RuntimeDefault, name=] @9"
            + " over declared Profile[type=Unconfined, name=] @11",
        appArmor("runtime/default", "{appArmorProfile: {type: Unconfined}}", "{}"));
  }

  @Test
  void seccompAnnotationsCountForOldVersionsAlone() {
    String pod = "seccomp.security.alpha.kubernetes.io/pod: runtime/default";
    Manifested old = annotated(pod, "{}", "{}", 18);
    assertEquals(
        "declared Profile[type=RuntimeDefault, name=] @9",
        old.shown(old.only().isolation().seccomp()));
    Manifested recent = annotated(pod, "{}", "{}", 34);
    assertEquals("absent @13", recent.shown(recent.only().isolation().seccomp()));
    Manifested container =
        annotated("container.seccomp.security.alpha.kubernetes.io/web: unconfined", "{}", "{}", 18);
    assertEquals(
        "declared Profile[type=Unconfined, name=] @9",
        container.shown(container.only().isolation().seccomp()));
  }
}
