package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoHostPathTest {
  private static final NoHostPath RULE = new NoHostPath();

  @Test
  void anyHostPathIsBroken() {
    assertEquals(
        List.of("10 broken /srv/data"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                volumeMounts:
                  - name: data
                    mountPath: /data
                    readOnly: true
            volumes:
              - name: data
                hostPath:
                  path: /srv/data
            """));
  }

  @Test
  void notMountedIsBrokenToo() {
    assertEquals(
        List.of("6 broken /srv/data"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            volumes:
              - name: data
                hostPath:
                  path: /srv/data
            """));
  }

  @Test
  void anotherVolumeHolds() {
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
                emptyDir: {}
            """));
  }

  @Test
  void whatTheSettingsAllowHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            Answers.allowingHostPath("/srv/"),
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                volumeMounts:
                  - name: data
                    mountPath: /data
            volumes:
              - name: data
                hostPath:
                  path: /srv/data
            """));
  }

  @Test
  void aTemplatePathIsAHostPathToo() {
    assertEquals(
        List.of("9 broken data"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                volumeMounts:
                  - name: data
                    mountPath: /data
            volumes:
              - name: data
                hostPath:
                  path: "{{ .Values.path }}"
            """));
  }

  @Test
  void doubledAndTrailingSlashesAreNoDifference() {
    assertEquals(
        List.of("9 broken /srv/data"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                volumeMounts:
                  - name: data
                    mountPath: /data
            volumes:
              - name: data
                hostPath:
                  path: //srv/./data/
            """));
  }
}
