package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import org.junit.jupiter.api.Test;

/// What a template fills in stays, whatever is written beside it.
class OpenValueRepairTest {
  private static final Remedy NON_ROOT =
      new Remedy.RequireNonRoot(new NonRootUser.Existing(1000, 1000, "node"));

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: web
            image: node:22
      """;

  private static String mended(String fields, Remedy... remedies) {
    return Mended.all(POD + fields.indent(6), remedies).substring(POD.length());
  }

  @Test
  void anOpenUserStaysBesideItsEnforcement() {
    assertEquals(
        """
        securityContext:
          runAsUser: ${UID}
          runAsNonRoot: true
        """
            .indent(6),
        mended(
            """
            securityContext:
              runAsUser: ${UID}
            """,
            NON_ROOT));
  }

  @Test
  void anOpenUserOfThePodStays() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        spec:
          securityContext: {runAsUser: "{{ uid }}"}
          containers:
            - name: web
              image: node:22
              securityContext:
                runAsNonRoot: true
        """,
        Mended.all(
            """
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsUser: "{{ uid }}"}
              containers:
                - name: web
                  image: node:22
            """,
            NON_ROOT));
  }

  @Test
  void anOpenEnforcementStaysBesideTheUser() {
    assertEquals(
        """
        securityContext:
          runAsNonRoot: ${NON_ROOT}
          runAsUser: 1000
        """
            .indent(6),
        mended(
            """
            securityContext:
              runAsNonRoot: ${NON_ROOT}
              runAsUser: 0
            """,
            NON_ROOT));
  }

  @Test
  void aRefusedValueIsReplaced() {
    assertEquals(
        """
        securityContext:
          runAsNonRoot: true
          runAsUser: 1000
        """
            .indent(6),
        mended(
            """
            securityContext:
              runAsNonRoot: "yes"
              runAsUser: "node"
            """,
            NON_ROOT));
  }

  @Test
  void anOpenContextIsLeftAlone() {
    assertEquals(
        "      securityContext: ${CONTEXT}\n",
        mended("securityContext: ${CONTEXT}", NON_ROOT, new Remedy.SetSeccompProfile()));
  }

  @Test
  void openCapabilitiesAreNoReasonToWriteTwice() {
    assertEquals(
        """
        securityContext:
          capabilities:
            drop: ["${DROP}", ALL]
        """
            .indent(6),
        mended(
            """
            securityContext:
              capabilities:
                drop: ["${DROP}"]
            """,
            new Remedy.DropAllCapabilities()));
  }
}
