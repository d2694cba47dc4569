package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What one fix makes possible is part of it: mending twice is mending once.
class SecondLookTest {
  private static final String UNCLOSED =
      """
      services:
        api:
          image: redis:8
          cap_add: SYS_ADMIN, NET_ADMIN]
      """;

  private static void mended(String path, String before, String after, String... rules) {
    Reviewed reviewed = Reviewed.added(path, before).only(rules);
    assertEquals(after, reviewed.fixed(path));
    assertEquals(List.of(), Reviewed.added(path, after).only(rules).report().fixes());
  }

  @Test
  void aListThatWasNoneLosesItsEntry() {
    mended(
        "compose.yaml",
        UNCLOSED,
        """
        services:
          api:
            image: redis:8
        """,
        "effective-security-fields",
        "baseline-capabilities");
  }

  @Test
  void bothFindingsAreOneFix() {
    Report report =
        Reviewed.added("compose.yaml", UNCLOSED)
            .only("effective-security-fields", "baseline-capabilities")
            .report();
    assertEquals(1, report.fixes().size());
    assertEquals(
        List.of("effective-security-fields", "baseline-capabilities"),
        report.findings().stream()
            .filter(finding -> finding.fix().equals(Optional.of("fix-1")))
            .map(Finding::rule)
            .toList());
  }

  @Test
  void aMisspeltKeyTakesTheFreedPlace() {
    mended(
        "compose.yaml",
        "services: {web: {image: nginx, privilege, privileged: true}}\n",
        "services: {web: {image: nginx, privileged}}\n",
        "effective-security-fields",
        "no-privileged");
  }

  @Test
  void aRenamedParentTakesWhatWasMissing() {
    mended(
        "web.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: app
            image: nginx:1.29
            securityContxt: {runAsGroup: 3}
          - name: side
            image: redis:8
        """,
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: app
            image: nginx:1.29
            securityContext: {runAsGroup: 3, allowPrivilegeEscalation: false}
          - name: side
            image: redis:8
            securityContext:
              allowPrivilegeEscalation: false
        """,
        "effective-security-fields",
        "no-new-privileges");
  }

  @Test
  void whatCannotBeMendedForAllIsNotMendedForSome() {
    String before =
        """
        x-common: &common
          - privileged: true
        services:
          web:
            <<: *common
            image: nginx:1.30
          api:
            <<: *common
            image]: redis:8
        """;
    mended(
        "compose.yaml",
        before,
        before,
        "no-privileged",
        "no-new-privileges",
        "drop-all-capabilities");
  }

  @Test
  void whatAMendedFindingCoveredStandsForItself() {
    mended(
        "compose.yaml",
        """
        services:
          web:
            image: redis:8
            privileged: true
            cap_add: ${X:-1}[SYS_ADMIN]
        """,
        """
        services:
          web:
            image: redis:8
            cap_add:
              - "${X:-1}[SYS_ADMIN]"
            security_opt:
              - no-new-privileges:true
            cap_drop:
              - ALL
        """,
        "no-privileged",
        "no-new-privileges",
        "drop-all-capabilities",
        "baseline-capabilities",
        "effective-security-fields");
  }
}
