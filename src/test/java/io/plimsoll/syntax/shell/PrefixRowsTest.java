package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that only run the rest of the line, with the options of their manual pages.
final class PrefixRowsTest {

  private static Command command(String text) {
    return Outline.script(text).commands().getFirst();
  }

  /// All of them run `curl -k x`.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sudo",
        "sudo -n",
        "sudo -EH",
        "sudo -u app",
        "sudo -uapp",
        "sudo -nu app",
        "sudo --user app --group=staff",
        "sudo --close-from 3 --command-timeout 5",
        "sudo -u app A=b C=d",
        "sudo --",
        "/usr/bin/sudo",
        "doas -u app",
        "env",
        "env -",
        "env - A=b",
        "env -i PATH=/bin",
        "env -u A -C /tmp",
        "env --unset A --chdir=/tmp",
        "exec",
        "exec -c -a name",
        "xargs",
        "xargs -r0 -n1 -P 4",
        "xargs -I {} -d ,",
        "xargs -I{}",
        "xargs --max-lines",
        "xargs --max-args 1 --no-run-if-empty",
        "xargs -i -t",
        "time -f %e -o log",
        "nice",
        "nice -10",
        "nice -n 10",
        "nice --adjustment 10",
        "ionice -c 2 -n 7",
        "ionice --class idle",
        "timeout 10",
        "timeout -s KILL 1m",
        "timeout --signal KILL --kill-after=5 1m",
        "timeout --foreground 1m",
        "stdbuf -oL -eL",
        "stdbuf -o L",
        "stdbuf --output L",
        "tini --",
        "tini -g -p SIGTERM --",
        "dumb-init",
        "dumb-init -c",
        "gosu app",
        "su-exec app:app",
        "chroot /mnt",
        "chroot --userspec=1:1 /mnt",
        "chroot --userspec 1:1 /mnt",
        "flock /lock",
        "flock -n -w 5 /lock",
        "flock --wait 5 /lock",
        "runuser -u app",
        "runuser -u app --",
        "setpriv --reuid=1 --clear-groups",
        "setpriv --reuid 1000 --regid 1000 --init-groups",
        "setsid -w",
        "nohup",
        "busybox",
        "command",
        "command -p",
        "builtin",
        "fakeroot",
        "eatmydata",
        "unbuffer -p",
        "sudo -u app env A=b nice -n 5 timeout 3",
      })
  void theRestOfTheLineIsRun(String prefix) {
    Command command = command(prefix + " curl -k x");
    assertEquals("curl", command.effectiveName());
    assertEquals(List.of("-k", "x"), command.arguments().stream().map(Word::text).toList());
    assertTrue(prefix.startsWith(command.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "sudo -l curl, sudo",
    "sudo -nV, sudo",
    "sudo, sudo",
    "sudo -u app, sudo",
    "sudo -u, sudo",
    "command -v curl, command",
    "command -pV curl, command",
    "env, env",
    "env A=b, env",
    "env -S curl, env",
    "timeout 10, timeout",
    "gosu app, gosu",
    "flock /lock -c curl, flock",
    "flock -nc /lock curl, flock",
    "runuser -l app, runuser",
    "runuser app -c curl, runuser",
    "runuser app curl, runuser",
    "su app curl, su",
    "xargs, xargs",
    "xargs -n, xargs",
    "nice -n 5, nice",
    "watch curl, watch",
    "'\"sudo\" curl', curl",
    "su\\do curl, curl",
    "$SUDO curl, ''",
    "sudo $X, ''",
    "sudo *, ''",
    "./sudo curl, curl",
    "sudoku curl, sudoku",
  })
  void orItIsNot(String text, String name) {
    assertEquals(name, command(text).effectiveName());
  }

  @ParameterizedTest
  @CsvSource({
    "sudo -u app A=b curl, sudo -u app A=b",
    "nice -n 5 timeout 3 curl, nice -n 5|timeout 3",
    "env - A=b curl, env - A=b",
    "exec -- curl, exec --",
  })
  void aPrefixHasItsWords(String text, String prefixes) {
    assertEquals(
        prefixes,
        String.join(
            "|",
            command(text).prefixes().stream()
                .map(p -> String.join(" ", p.words().stream().map(Word::text).toList()))
                .toList()));
  }

  /// Scripts that a command hands to a shell, by its options and operands.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          sh -c 'curl x'                   | curl x
          sh -ec 'curl x' y                | curl x
          sh -c -e 'curl x'                | curl x
          sh -e -c 'curl x'                | curl x
          bash -eo pipefail -c 'curl x'    | curl x
          bash -euxo pipefail -c 'curl x'  | curl x
          bash +o posix -c 'curl x'        | curl x
          bash -O extglob -c 'curl x'      | curl x
          bash --login -c 'curl x'         | curl x
          bash --rcfile f -c 'curl x'      | curl x
          bash --init-file f -c 'curl x'   | curl x
          /bin/ash -c 'curl x'             | curl x
          busybox sh -c 'curl x'           | curl x
          sudo -u app bash -c 'curl x'     | curl x
          sh <<< 'curl x'                  | curl x
          sh - <<< 'curl x'                | curl x
          sh -s <<< 'curl x'               | curl x
          sh -s -- a b <<< 'curl x'        | curl x
          sh -es a <<< 'curl x'            | curl x
          sh f <<< 'curl x'                | ^^
          sh -c                            | ^^
          sh                               | ^^
          sh f -c 'curl x'                 | ^^
          sh +c 'curl x'                   | ^^
          bash --rcfile -c 'curl x'        | ^^
          python -c 'curl x'               | ^^
          su -c 'curl x'                   | curl x
          su - app -c 'curl x'             | curl x
          su --command 'curl x' app        | curl x
          su -lc 'curl x' app              | curl x
          su app                           | ^^
          su -c                            | ^^
          runuser app -c 'curl x'          | curl x
          runuser -l app -c 'curl x'       | curl x
          flock /l -c 'curl x'             | curl x
          flock -c 'curl x' /l             | curl x
          eval 'curl x'                    | curl x
          eval curl 'x'                    | curl x
          eval                             | ^^
          """)
  void aShellReadsWhatItIsGiven(String text, String script) {
    assertEquals(
        script,
        command(text).inline().map(inline -> inline.script().text().text().strip()).orElse(""));
  }
}
