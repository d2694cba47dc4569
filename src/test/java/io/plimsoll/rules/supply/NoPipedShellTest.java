package io.plimsoll.rules.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoPipedShellTest {
  private static final NoPipedShell RULE = new NoPipedShell();

  private static List<String> run(String script) {
    return Answers.dockerfile(RULE, "FROM debian:13-slim\nRUN " + script + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -fsSL https://get.example.org/i.sh | sh",
        "curl -fsSL https://get.example.org/i.sh | sudo -E bash -",
        "curl -fsSL https://get.example.org/i.sh | bash -s -- --yes",
        "wget -qO- https://get.example.org/i.sh | tee /i.sh | sh",
        "(cd /tmp && curl https://get.example.org/i.sh) | python3",
        "curl https://get.example.org/i.sh | sh /dev/stdin",
        "sh -c \"$(curl -fsSL https://get.example.org/i.sh)\"",
        "bash <(curl -fsSL https://get.example.org/i.sh)",
        "eval \"$(wget -qO- https://get.example.org/i.sh)\"",
        ". <(curl https://get.example.org/i.sh)"
      })
  void anInterpreterFedByADownloadIsBroken(String script) {
    assertEquals(List.of("2 broken get.example.org"), run(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -fsSL https://get.example.org/i.sh | sh -c 'wc -l'",
        "curl https://get.example.org/a.json | python3 -c 'import json'",
        "curl https://get.example.org/a.json | node -e 'x'",
        "curl https://get.example.org/a.tar.gz | tar xz",
        "curl https://get.example.org/a | sh check.sh",
        "sh i.sh | curl -T - https://get.example.org/log",
        "cat i.sh | sh",
        "curl https://get.example.org/i.sh; sh"
      })
  void whatReadsNoDownloadHolds(String script) {
    assertEquals(List.of(), run(script));
  }

  @Test
  void aHostFromAVariableIsNotNamed() {
    assertEquals(List.of("2 broken"), run("curl https://$HOST/i.sh | sh"));
  }

  @Test
  void aPipelineOfManyMembersIsReadInTime() {
    String pipeline = String.join("|\n", Collections.nCopies(30_000, "sh"));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(List.of(), run("<<EOF\n" + pipeline + "\nEOF")));
  }

  @Test
  void manyInterpretersOfOneDownloadAreBroken() {
    String shells = String.join(" | ", Collections.nCopies(200, "sh"));
    assertEquals(200, run("curl https://get.example.org/i.sh | " + shells).size());
  }
}
