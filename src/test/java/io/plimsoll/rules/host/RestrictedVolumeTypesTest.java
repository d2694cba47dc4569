package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RestrictedVolumeTypesTest {
  private static final RestrictedVolumeTypes RULE = new RestrictedVolumeTypes();

  @Test
  void theTypesOfTheStandardHold() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            volumes:
              - name: v0
                configMap: {name: a}
              - name: v1
                secret: {secretName: a}
              - name: v2
                emptyDir: {}
              - name: v3
                persistentVolumeClaim: {claimName: a}
              - name: v4
                image: {reference: a}
              - name: v5
                projected: {sources: []}
              - name: v6
                downwardAPI: {}
              - name: v7
                csi: {driver: a}
              - name: v8
                ephemeral: {}
            """));
  }

  @Test
  void aNetworkVolumeIsBroken() {
    assertEquals(
        List.of("6 broken v0"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            volumes:
              - name: v0
                nfs: {server: a, path: /}
            """));
  }

  @Test
  void aVolumeWithoutSourceIsAnEmptyDir() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            volumes:
              - name: data
            """));
  }

  @Test
  void aHostPathIsNamedByItsPath() {
    assertEquals(
        List.of("6 broken /srv"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            volumes:
              - name: v0
                hostPath: {path: /srv}
            """));
  }
}
