package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
    assertEquals(List.of("non-root-user"), PEERS.slugs("hadolint", "DL3002"));
  }

  @Test
  void anIdMayMeanSeveralRules() {
    assertTrue(PEERS.slugs("checkov", "CKV_K8S_29").size() > 1);
  }

  @Test
  void anUnknownIdMeansNothing() {
    assertEquals(List.of(), PEERS.slugs("hadolint", "DL9999"));
    assertFalse(PEERS.isKnown("hadolint", "DL9999"));
  }

  @Test
  void anIdThatSilencesNothingIsStillKnown() {
    assertTrue(PEERS.isKnown("checkov", "CKV_K8S_1"));
    assertEquals(List.of(), PEERS.slugs("checkov", "CKV_K8S_1"));
  }
}
