package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostPlacesTest {
  @ParameterizedTest
  @CsvSource({
    "/, /, CRITICAL, false",
    "//, /, CRITICAL, false",
    "/etc, /etc, HIGH, false",
    "/etc/, /etc, HIGH, false",
    "/etc/kubernetes/pki/ca.key, /etc/kubernetes/pki, CRITICAL, true",
    "/opt/../etc/./passwd, /etc/passwd, MEDIUM, false",
    "/etc/../../root/.ssh, /root/.ssh, CRITICAL, false",
    "/var/run, /var/run, CRITICAL, false",
    "/var/run/user/1000, /run/user, HIGH, true",
    "$HOME/.aws/credentials, ~/.aws, CRITICAL, true",
    "${HOME}/.kube, ~/.kube, CRITICAL, false",
    "/dev/dm-3, /dev/dm-*, CRITICAL, false",
    "C:\\, C:\\, CRITICAL, false",
    "c:/windows/system32, C:\\Windows, CRITICAL, true",
  })
  void sensitivePathsAreFound(String path, String entry, Danger danger, boolean below) {
    SensitivePaths.Match match = SensitivePaths.match(path).orElseThrow();
    assertEquals(entry, match.path());
    assertEquals(danger, match.danger());
    assertEquals(below, match.below());
  }

  @ParameterizedTest
  @CsvSource({"/data", "/etcetera", "./etc", "etc", "/app/..data", "${DATA}", "cache"})
  void otherPathsAreNot(String path) {
    assertEquals(Optional.empty(), SensitivePaths.match(path));
  }

  @ParameterizedTest
  @CsvSource({
    "/var/run/docker.sock, docker, true",
    "/run/docker.sock, docker, true",
    "/var/run/../run/docker.sock, docker, true",
    "//var/run/docker.sock, docker, true",
    "unix:///var/run/docker.sock, docker, true",
    "/run/user/1000/docker.sock, docker rootless, true",
    "/run/containerd/containerd.sock, containerd, true",
    "\\\\.\\pipe\\docker_engine, docker Windows, true",
    "npipe:////./pipe/docker_engine, docker Windows, true",
    "/run/spire/sockets/agent.sock, 'SPIRE agent (workload API, expected)', false",
  })
  void runtimeSocketsAreFound(String path, String runtime, boolean root) {
    RuntimeSockets.Socket socket = RuntimeSockets.match(path).orElseThrow();
    assertEquals(runtime, socket.runtime());
    assertEquals(root, socket.root());
  }

  @ParameterizedTest
  @CsvSource({"/var/run", "/run/app.sock", "docker.sock", "/var/run/docker.sock.d"})
  void otherSocketsAreNot(String path) {
    assertEquals(Optional.empty(), RuntimeSockets.match(path));
  }

  @Test
  void globsTakeAnyCharacters() {
    assertEquals(true, Glob.matches("a*c", "abc"));
    assertEquals(true, Glob.matches("a*", "a"));
    assertEquals(true, Glob.matches("*a*b*", "xxaxxbxx"));
    assertEquals(false, Glob.matches("a*c", "abcd"));
    assertEquals(false, Glob.matches("ab*ba", "aba"));
  }
}
