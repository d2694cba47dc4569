package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadOnlyHostMountTest {
  private static final ReadOnlyHostMount RULE = new ReadOnlyHostMount();

  @Test
  void aWritableMountIsBroken() {
    assertEquals(
        List.of("6 broken /srv/data"),
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
                  path: /srv/data
            """));
  }

  @Test
  void aReadOnlyMountHolds() {
    assertEquals(
        List.of(),
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
  void aWritableBindIsBroken() {
    assertEquals(
        List.of("3 broken /srv/www"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /srv/www:/www
            """));
  }

  @Test
  void aReadOnlyBindHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /srv/www:/www:ro
            """));
  }

  @Test
  void projectFilesAreNotTheHosts() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - ./www:/www
            """));
  }

  @Test
  void aNamedVolumeHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - www:/www
            """));
  }

  @Test
  void whatTheSettingsAllowHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            Answers.allowingHostPath("/srv"),
            """
            image: registry.example.org/web:1.4
            volumes:
              - /srv/www:/www
            """));
  }

  @Test
  void whatTheSettingsAllowEndsAtASlash() {
    assertEquals(
        List.of("3 broken /srvx"),
        Answers.service(
            RULE,
            Answers.allowingHostPath("/srv"),
            """
            image: registry.example.org/web:1.4
            volumes:
              - /srvx:/www
            """));
  }
}
