package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `plimsoll explain` prints, word for word.
class ExplainTextTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  private String explained(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "explain";
    System.arraycopy(words, 0, all, 1, words.length);
    return project.run(all).out();
  }

  @Test
  void aRuleWithAFixThatMayBreakSomething() {
    assertEquals(
        """
        bound-published-port: A port of `NAME` answers on every network
        low · needs a look

        Docker opens the port past the host's own firewall, so an attacker on any of its networks can reach it.

        fix: Publish the port on 127.0.0.1, or on the one address that clients use.
        before you apply: Clients on other machines no longer reach the port.

        Bad (compose.yaml)
          services:
            web:
              image: registry.example.org/web:1.4
              ports:
                - "8080:80"
        Good
          services:
            web:
              image: registry.example.org/web:1.4
              ports:
                - "127.0.0.1:8080:80"

        Asked for by:
          cis-docker 1.6.0 5.14
          owasp-docker-top-10 2018 D03
          owasp-docker-cheat-sheet 2026 5a
        Other tools call it:
          docker_bench:5.14, kics-compose:container_traffic_not_bound_to_host_interface
        """,
        explained("bound-published-port"));
  }

  @Test
  void whatTheEngineItselfSaysHasNoCard() {
    assertEquals(
        """
        not-checked: Not everything in this file was checked

        What nobody has checked can hold anything, and a broken file is an easy place to hide it.

        fix: Make the file one that its own tools accept, or exclude it in the settings.
        """,
        explained("not-checked"));
  }

  @ParameterizedTest
  @CsvSource({
    "no-privileged, pod-security-standards 1.0+ baseline privileged",
    "seccomp-profile, pod-security-standards 1.19+ restricted seccompProfile_restricted",
    "no-host-port, cis-kubernetes 1.12 5.2.12",
    "no-secret-in-build-env, nsa-cisa-kubernetes 1.2",
    "versioned-image, nist-800-190 2017 4.2.2"
  })
  void aStandardIsNamedWithVersionAndPlace(String slug, String reference) {
    assertEquals(1, explained(slug).lines().filter(("  " + reference)::equals).count());
  }

  @ParameterizedTest
  @CsvSource({
    "effective-security-fields, 0",
    "memory-limit, 0",
    "masked-proc, 1",
    "bound-published-port, 1"
  })
  void onlyAFixThatNeedsALookSaysWhatMayBreak(String slug, int notes) {
    assertEquals(
        notes,
        explained(slug).lines().filter(line -> line.startsWith("before you apply: ")).count());
  }

  @Test
  void everyExampleIsShown() {
    String text = explained("effective-security-fields");
    assertEquals(2, text.lines().filter(line -> line.startsWith("Bad (")).count());
    assertEquals(2, text.lines().filter("Good"::equals).count());
  }

  @Test
  void aRuleNamedTwiceIsExplainedOnce() {
    assertEquals(explained("no-privileged"), explained("no-privileged", "no-privileged"));
  }
}
