package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorRepairTest {
  private static final String SHARED =
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          - name: one
            image: i
            securityContext: &walls
              privileged: true
          - name: two
            image: i
            securityContext: *walls
      """;

  private static final String MERGED =
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          - name: one
            image: i
            securityContext: &walls
              privileged: true
          - name: two
            image: i
            securityContext:
              <<: *walls
              runAsUser: 5
      """;

  @Test
  void anAnchorIsChangedWhenAllItsUsersWantTheSame() {
    assertEquals(
        SHARED.replace("privileged: true", "privileged: false"),
        Mended.all(SHARED, new Remedy.ForbidPrivileged()));
    assertEquals(
        SHARED.replace(
            "privileged: true\n", "privileged: false\n        allowPrivilegeEscalation: false\n"),
        Mended.all(SHARED, new Remedy.ForbidPrivileged(), new Remedy.ForbidPrivilegeEscalation()));
  }

  @Test
  void anAnchorStaysWhenOneUserWantsSomethingElse() {
    assertEquals(SHARED, Mended.one(SHARED, "one", new Remedy.ForbidPrivileged()));
    assertEquals(SHARED, Mended.one(SHARED, "two", new Remedy.ForbidPrivileged()));
  }

  @Test
  void aMergedValueIsOverriddenByItsUser() {
    assertEquals(
        MERGED + "        privileged: false\n",
        Mended.one(MERGED, "two", new Remedy.ForbidPrivileged()));
  }

  @Test
  void aMergedValueIsChangedWhereItStandsWhenAllAgree() {
    assertEquals(
        MERGED.replace("privileged: true", "privileged: false"),
        Mended.all(MERGED, new Remedy.ForbidPrivileged()));
  }

  @Test
  void whatIsMissingGoesToEachUserOfAMergeKey() {
    assertEquals(
        MERGED + "        readOnlyRootFilesystem: true\n",
        Mended.one(MERGED, "two", new Remedy.ReadOnlyRootFilesystem(List.of())));
  }

  @Test
  void aSharedListOfContainersIsLeftAlone() {
    String text =
        """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec: &spec
              containers:
                - name: one
                  image: i
          - apiVersion: v1
            kind: Pod
            metadata: {name: b}
            spec: *spec
        """;
    assertEquals(text, Mended.one(text, "one", new Remedy.ForbidPrivilegeEscalation()));
    assertEquals(
        text.replace(
            "image: i\n",
            "image: i\n          securityContext:\n            allowPrivilegeEscalation: false\n"),
        Mended.all(text, new Remedy.ForbidPrivilegeEscalation()));
  }
}
