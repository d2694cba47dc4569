package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoRuntimeSocketTest {
  private static final NoRuntimeSocket RULE = new NoRuntimeSocket();

  @Test
  void aMountedSocketIsBroken() {
    assertEquals(
        List.of("3 broken /var/run/docker.sock"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock
            """));
  }

  @Test
  void readOnlyDoesNotHelp() {
    assertEquals(
        List.of("3 broken /var/run/docker.sock"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock:ro
            """));
  }

  @Test
  void otherRuntimesCount() {
    assertEquals(
        List.of("3 broken /run/containerd/containerd.sock", "4 broken /run/podman/podman.sock"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /run/containerd/containerd.sock:/c.sock
              - /run/podman/podman.sock:/p.sock
            """));
  }

  @Test
  void anotherSocketHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /run/app/app.sock:/app.sock
            """));
  }

  @Test
  void aDefaultOfAVariableCounts() {
    assertEquals(
        List.of("3 broken /run/docker.sock"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - ${SOCKET:-/run/docker.sock}:/var/run/docker.sock
            """));
  }

  @Test
  void anOpenPathIsOpen() {
    assertEquals(
        List.of("3 open ${SOCKET} EXPRESSION"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - ${SOCKET}:/var/run/docker.sock
            """));
  }

  @Test
  void aMountedHostPathIsBroken() {
    assertEquals(
        List.of("6 broken /run/crio/crio.sock"),
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
                  path: /run/crio/crio.sock
            """));
  }

  @Test
  void theRuntimeIsAFact() {
    assertEquals(
        List.of(Map.of("path", "/var/run/docker.sock", "runtime", "docker", "target", "/d.sock")),
        Answers.factsOfService(
            RULE,
            """
            image: registry.example.org/web:1.4
            volumes:
              - /var/run/docker.sock:/d.sock
            """));
  }

  @Test
  void anAllowedDirectoryIsNotLeftThroughItsParent() {
    assertEquals(
        List.of("3 broken /run/docker.sock", "4 broken /var/run/docker.sock"),
        Answers.service(
            RULE,
            Answers.allowingHostPath("/srv/data"),
            """
            image: registry.example.org/web:1.4
            volumes:
              - /srv/data/../../run/docker.sock:/a.sock
              - /../srv/./data/..//../var/run/docker.sock:/b.sock
              - /srv/data/x/../y.sock:/c.sock
            """));
  }
}
