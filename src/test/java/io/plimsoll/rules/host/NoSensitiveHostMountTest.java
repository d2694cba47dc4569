package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoSensitiveHostMountTest {
  private static final NoSensitiveHostMount RULE = new NoSensitiveHostMount();

  @Test
  void theWholeHostIsBroken() {
    assertEquals(
        List.of("3 broken /"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /:/host:ro
            """));
  }

  @Test
  void etcAsAWholeIsBroken() {
    assertEquals(
        List.of("3 broken /etc"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /etc/:/host/etc:ro
            """));
  }

  @Test
  void keysAreBroken() {
    assertEquals(
        List.of("3 broken /home/ana/.ssh"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /home/ana/.ssh:/keys:ro
            """));
  }

  @Test
  void theRuntimesDataAreBroken() {
    assertEquals(
        List.of("3 broken /var/lib/docker/volumes"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /var/lib/docker/volumes:/v
            """));
  }

  @Test
  void theClockHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /etc/localtime:/etc/localtime:ro
            """));
  }

  @Test
  void aProgramsOwnDirectoryHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /var/lib/web:/data
              - /srv/web:/srv
              - /home/ana/web:/web
            """));
  }

  @Test
  void readingProgramsHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /usr/bin/git:/usr/bin/git:ro
            """));
  }

  @Test
  void writingProgramsIsBroken() {
    assertEquals(
        List.of("3 broken /usr/local/bin"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /usr/local/bin:/b
            """));
  }

  @Test
  void kubernetesIsJudgedToo() {
    assertEquals(
        List.of("6 broken /var/lib/kubelet"),
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
                  path: /var/lib/kubelet
            """));
  }

  @Test
  void whatTheSettingsAllowHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            Answers.allowingHostPath("/proc"),
            """
            image: registry.example.org/web:1.4
            volumes:
              - /proc:/host/proc:ro
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
              - etc:/etc
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$HOME/.ssh",
        "${HOME}/.kube",
        "${HOME:?set}/.ssh",
        "${HOME?}/.ssh",
        "$HOME/.aws/credentials",
        "~/.ssh"
      })
  void theHomeOfWhoeverStartsItIsKnown(String path) {
    assertEquals(
        List.of("3 broken " + path),
        Answers.service(
            RULE, "image: registry.example.org/web:1.4\nvolumes:\n  - " + path + ":/x:ro\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$HOMES/.ssh", "${HOME}$X/.ssh", "$X/.ssh", "${X:?set}/.ssh"})
  void anyOtherVariableIsOpen(String path) {
    assertEquals(
        List.of("3 open " + path + " EXPRESSION"),
        Answers.service(
            RULE, "image: registry.example.org/web:1.4\nvolumes:\n  - " + path + ":/x:ro\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$HOME/src", "${HOME}/.config/web", "${HOME:?set}/src"})
  void otherThingsInItHold(String path) {
    assertEquals(
        List.of(),
        Answers.service(
            RULE, "image: registry.example.org/web:1.4\nvolumes:\n  - " + path + ":/x:ro\n"));
  }
}
