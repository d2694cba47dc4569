package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Paths of a host in one form.
class HostPathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                          | /
          //                         | /
          /.                         | /
          /..                        | /
          /../etc                    | /etc
          /etc/                      | /etc
          /etc//ssh/./               | /etc/ssh
          /etc/../root               | /root
          /a/b/../../etc/shadow      | /etc/shadow
          /a/../../../etc            | /etc
          /var/run/docker.sock       | /run/docker.sock
          /var/run                   | /run
          /var/running               | /var/running
          /var/lib/../run/x          | /run/x
          /run/docker.sock           | /run/docker.sock
          ' /etc '                   | /etc
          etc                        | etc
          ./etc                      | etc
          ../etc                     | ../etc
          a/../../etc                | ../etc
          ../../x                    | ../../x
          ~/.ssh                     | ~/.ssh
          $HOME/.ssh                 | ~/.ssh
          ${HOME}/.ssh/              | ~/.ssh
          ${HOME:?set it}/.ssh       | ~/.ssh
          ${HOME?see /a/b}           | ~
          ${HOME:?}/x                | ~/x
          ${HOMES:?set it}/.ssh      | ${HOMES:?set it}/.ssh
          $HOME                      | ~
          $HOMEPAGE/x                | $HOMEPAGE/x
          C:\\                       | c:\\
          C:/Windows/System32/       | c:\\windows\\system32
          D:\\Data\\                 | d:\\data
          C:\\\\Windows\\\\System32     | c:\\windows\\system32
          \\\\.\\pipe\\docker_engine | \\\\.\\pipe\\docker_engine
          """)
  void isBroughtIntoOneForm(String path, String normalised) {
    assertEquals(normalised, HostPath.normalised(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /etc               | /etc           | true
          /etc/ssh           | /etc           | true
          /etcetera          | /etc           | false
          /                  | /etc           | false
          /etc               | /              | true
          /home/a/.ssh       | /home/*/.ssh   | true
          /home/a/.ssh/id    | /home/*/.ssh   | true
          /home/a/.sshd      | /home/*/.ssh   | false
          c:\\windows\\x     | c:\\windows    | true
          c:\\windowsx       | c:\\windows    | false
          """)
  void liesAtOrBelow(String path, String above, boolean lies) {
    assertEquals(lies, HostPath.isAtOrBelow(path, above));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> start = Arbitraries.of("", "~", "$HOME", "a", "..", "C:");
    Arbitrary<String> rest =
        Arbitraries.of("/", ".", "..", "a", "var", "run", "//")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("/", parts));
    return Combinators.combine(start, rest).as((first, more) -> first + "/" + more);
  }

  @Property(tries = 1_000)
  void onceIsEnough(@ForAll("paths") String path) {
    String once = HostPath.normalised(path);
    assertEquals(once, HostPath.normalised(once), path);
  }
}
