package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleNamesTest {
  private static final RuleNames NAMES =
      RuleNames.of(
          List.of(
              Card.of("no-privileged", Pack.SECURITY, Severity.HIGH).build(),
              Card.of("no-host-pid", Pack.SECURITY, Severity.HIGH).build(),
              Card.of("no-host-ipc", Pack.SECURITY, Severity.HIGH).build()),
          Map.of(
              "trivy:KSV-0017", Set.of("no-privileged"),
              "checkov:CKV_K8S_16", Set.of("no-privileged"),
              "polaris:hostNamespaces", Set.of("no-host-pid", "no-host-ipc"),
              "hadolint:DL3008", Set.of("pinned-packages")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-privileged          | [no-privileged]
          KSV-0017               | [no-privileged]
          trivy:KSV-0017         | [no-privileged]
          checkov:KSV-0017       | []
          hostNamespaces         | [no-host-ipc, no-host-pid]
          pinned-packages        | [pinned-packages]
          DL3008                 | [pinned-packages]
          not-checked            | [not-checked]
          reasoned-suppression   | [reasoned-suppression]
          No-Privileged          | []
          0017                   | []
          ''                     | []
          """)
  void aNameMeansItselfOrWhatPeersMean(String name, String slugs) {
    assertEquals(slugs, new java.util.TreeSet<>(NAMES.resolve(name)).toString());
  }

  @Test
  void onlyThePeersTableHasWhatIsPlanned() {
    assertEquals(Set.of("pinned-packages"), NAMES.planned());
    assertTrue(NAMES.exists("no-privileged"));
    assertTrue(NAMES.exists("not-checked"));
    assertFalse(NAMES.exists("pinned-packages"));
  }

  @Test
  void aliasesAreSortedWithTheirTool() {
    assertEquals(List.of("checkov:CKV_K8S_16", "trivy:KSV-0017"), NAMES.aliases("no-privileged"));
    assertEquals(List.of(), NAMES.aliases("not-checked"));
  }
}
