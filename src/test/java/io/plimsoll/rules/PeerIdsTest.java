package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PeerIdsTest {
  private static final PeerIds PEERS = PeerIds.load();

  @Test
  void aRuleKnowsItsNamesElsewhere() {
    assertTrue(PEERS.of("non-root-user").contains("hadolint:DL3002"));
    assertTrue(PEERS.of("no-runtime-socket").contains("trivy:KSV-0006"));
  }

  @Test
  void aRuleWithoutPeersHasNone() {
    assertEquals(List.of(), PEERS.of("no-such-rule"));
  }

  @Test
  void anIdMayMeanOneRule() {
    assertEquals(Set.of("non-root-user"), PEERS.table().get("hadolint:DL3002"));
  }

  @Test
  void anIdMayMeanSeveralRules() {
    assertTrue(PEERS.table().getOrDefault("checkov:CKV_K8S_29", Set.of()).size() > 1);
  }

  @Test
  void anUnknownIdMeansNothing() {
    assertFalse(PEERS.table().containsKey("hadolint:DL9999"));
  }

  @Test
  void anIdThatSilencesNothingIsStillKnown() {
    assertEquals(Set.of(), PEERS.table().get("checkov:CKV_K8S_1"));
  }
}
