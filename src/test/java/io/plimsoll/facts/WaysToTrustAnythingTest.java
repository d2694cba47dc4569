package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.facts.InsecureFlags.Bypass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which values switch a check off, as each tool reads them.
class WaysToTrustAnythingTest {

  private static boolean switchesOff(Stream<Bypass> ways, String text, String value) {
    List<Bypass> found = ways.filter(way -> way.text().equals(text)).toList();
    assertFalse(found.isEmpty(), text);
    return found.stream().anyMatch(way -> way.hasValue(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GIT_SSL_NO_VERIFY                   | 1                                   | true
          GIT_SSL_NO_VERIFY                   | true                                | true
          GIT_SSL_NO_VERIFY                   | 0                                   | false
          GIT_SSL_NO_VERIFY                   | false                               | false
          GIT_SSL_NO_VERIFY                   | ''                                  | false
          GIT_SSL_NO_VERIFY                   | 01                                  | true
          GIT_SSH_COMMAND                     | ssh -o StrictHostKeyChecking=no     | true
          GIT_SSH_COMMAND                     | ssh -o StrictHostKeyChecking=yes    | false
          GIT_SSH_COMMAND                     | ssh -i /key                         | false
          NPM_CONFIG_STRICT_SSL               | False                               | true
          NPM_CONFIG_STRICT_SSL               | true                                | false
          NODE_TLS_REJECT_UNAUTHORIZED        | 0                                   | true
          NODE_TLS_REJECT_UNAUTHORIZED        | 00                                  | false
          PYTHONHTTPSVERIFY                   | 0                                   | true
          GOFLAGS                             | -mod=mod -insecure                  | true
          GOFLAGS                             | -mod=mod                            | false
          GOPROXY                             | http://proxy.example                | true
          GOPROXY                             | https://proxy.golang.org,direct     | false
          GOSUMDB                             | off                                 | true
          GOSUMDB                             | sum.golang.org                      | false
          GONOSUMDB                           | *                                   | true
          GONOSUMDB                           | example.org/*                       | false
          GOINSECURE                          | example.org                         | true
          DOCKER_CONTENT_TRUST                | 0                                   | true
          DOCKER_CONTENT_TRUST                | 1                                   | false
          VAULT_SKIP_VERIFY                   | TRUE                                | true
          CONSUL_HTTP_SSL_VERIFY              | false                               | true
          ANSIBLE_HOST_KEY_CHECKING           | no                                  | true
          COREPACK_INTEGRITY_KEYS             | 0                                   | true
          COREPACK_INTEGRITY_KEYS             | ''                                  | true
          COREPACK_INTEGRITY_KEYS             | 1                                   | false
          DOTNET_NUGET_SIGNATURE_VERIFICATION | false                               | true
          """)
  void aVariableOfTheEnvironment(String name, String value, boolean off) {
    assertEquals(off, switchesOff(InsecureFlags.variables().stream(), name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          git     | -c         | http.sslVerify=false                              | true
          git     | -c         | http.https://example.org.sslVerify=0              | true
          git     | -c         | http.sslVerify=true                               | false
          git     | -c         | user.name=no                                      | false
          ssh     | -o         | StrictHostKeyChecking=no                          | true
          ssh     | -o         | StrictHostKeyChecking no                          | true
          scp     | -o         | stricthostkeychecking=off                         | true
          ssh     | -o         | StrictHostKeyChecking=accept-new                  | false
          ssh     | -o         | UserKnownHostsFile=/dev/null                      | true
          apt-get | -o         | Acquire::https::Verify-Peer=false                 | true
          apt-get | -o         | Acquire::https::deb.example.org::Verify-Host="0"  | true
          apt-get | -o         | Acquire::https::Verify-Peer=true                  | false
          apt-get | -o         | Acquire::Check-Valid-Until=false                  | true
          apt-get | -o         | Dpkg::Options::=--force-confold                   | false
          dnf     | --setopt   | gpgcheck=0                                        | true
          dnf     | --setopt   | epel.gpgcheck=False                               | true
          dnf     | --setopt   | repo_gpgcheck=0                                   | true
          dnf     | --setopt   | sslverify=false                                   | true
          dnf     | --setopt   | gpgcheck=1                                        | false
          dnf     | --setopt   | install_weak_deps=False                           | false
          gem     | -P         | NoSecurity                                        | true
          gem     | -P         | HighSecurity                                      | false
          """)
  void aValueOfAnOption(String tool, String option, String value, boolean off) {
    assertEquals(off, switchesOff(InsecureFlags.of(tool).stream(), option, value));
  }

  @Test
  void toolsOfOneKindHaveTheSameWay() {
    for (String tool : List.of("podman", "buildah", "skopeo")) {
      assertTrue(switchesOff(InsecureFlags.of(tool).stream(), "--tls-verify", "FALSE"));
      assertFalse(switchesOff(InsecureFlags.of(tool).stream(), "--tls-verify", "true"));
    }
    assertEquals(List.of(), InsecureFlags.of("Podman"));
    assertEquals(List.of(), InsecureFlags.of(""));
  }

  /// `-sk` is `-s -k`, but `-ok` writes to the file `k`: of a letter its tool's valued letters have
  /// to be known.
  @Test
  void aLetterIsNoneOfThoseThatTakeAValue() {
    Set<String> tools = new HashSet<>();
    for (String tool : List.of("curl", "conda")) {
      for (Bypass way : InsecureFlags.of(tool)) {
        if (way.form() == InsecureFlags.Form.LETTER) {
          assertEquals(1, way.text().length());
          assertFalse(way.valued().contains(way.text()), tool);
          tools.add(tool);
        }
      }
    }
    assertEquals(Set.of("curl", "conda"), tools);
    assertTrue(InsecureFlags.of("curl").getFirst().valued().contains("o"));
  }
}
