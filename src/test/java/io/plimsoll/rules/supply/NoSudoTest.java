package io.plimsoll.rules.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoSudoTest {
  private static final NoSudo RULE = new NoSudo();

  private static List<String> run(String script) {
    return Answers.dockerfile(RULE, "FROM debian:13-slim\nRUN " + script + "\n");
  }

  private static String mended(String script) {
    String head = "FROM debian:13-slim\nRUN ";
    return WholeFile.of("Dockerfile", head + script + "\n")
        .mended(RULE)
        .substring(head.length())
        .stripTrailing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apt-get install sudo",
        "apt-get -y install sudo",
        "apt install -y --no-install-recommends curl sudo",
        "aptitude install sudo",
        "apk add --no-cache sudo",
        "apk add 'sudo=1.9.17-r0'",
        "apk add 'sudo~1.9'",
        "yum install -y sudo",
        "dnf -y install sudo git",
        "microdnf install sudo",
        "tdnf install -y sudo",
        "zypper in sudo",
        "zypper --non-interactive install sudo",
        "pacman -Sy --noconfirm sudo",
        "apt-get update && apt-get install -y sudo && rm -rf /var/lib/apt/lists/*"
      })
  void installingItIsBroken(String script) {
    assertEquals(List.of("2 broken install (install)"), run(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apt-get remove sudo",
        "apt-get install sudoku",
        "apt-get install libsudo",
        "apk del sudo",
        "pip install sudo",
        "echo sudo",
        "groupadd sudo",
        "usermod -aG sudo app",
        "pacman -R sudo",
        "apt-get install --sudo curl"
      })
  void anythingElseHolds(String script) {
    assertEquals(List.of(), run(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sudo apt-get update", "sudo -E bash setup.sh", "cd /srv && sudo make install"})
  void usingItIsBroken(String script) {
    assertEquals(List.of("2 broken use (use)"), run(script));
  }

  @Test
  void allUsesOfAStageAreOneFindingAtTheFirst() {
    assertEquals(
        List.of("2 broken use (use)", "6 broken install (install)", "6 broken use (use)"),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim AS base
            RUN sudo true && sudo true
            FROM base AS other
            RUN sudo true
            FROM base
            RUN sudo apt-get install -y curl sudo
            RUN sudo true
            """));
  }

  @Test
  void aStageThatOnlyBuildsMayHaveIt() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim AS build
            RUN apt-get install -y sudo && sudo true
            FROM debian:13-slim
            COPY --from=build /app /app
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apt-get install -y curl sudo    | apt-get install -y curl",
        "apt-get install -y sudo curl    | apt-get install -y curl",
        "apk add curl sudo=1.9 git       | apk add curl git",
        "sudo apt-get update             | apt-get update",
        "cd /srv && sudo make && sudo rm -r obj | cd /srv && make && rm -r obj"
      })
  void theWordGoes(String script, String expected) {
    assertEquals(expected, mended(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apt-get install -y sudo", "sudo -u app make", "sudo -E make && sudo rm a"})
  void whatCannotGoStays(String script) {
    assertEquals(script, mended(script));
  }

  @Test
  void afterAnotherUserSudoMayBeNeeded() {
    String text = "FROM debian:13-slim\nUSER app\nRUN sudo make\n";
    assertEquals(text, WholeFile.of("Dockerfile", text).mended(RULE));
  }

  @Test
  void aHereDocumentIsReadAndMended() {
    String text =
        """
        FROM debian:13-slim
        RUN <<EOF
        apt-get update
        sudo apt-get install -y \\
          curl \\
          sudo
        EOF
        """;
    assertEquals(
        List.of("6 broken install (install)", "4 broken use (use)"),
        WholeFile.of("Dockerfile", text).answers(RULE));
    assertEquals(
        """
        FROM debian:13-slim
        RUN <<EOF
        apt-get update
        apt-get install -y \\
          curl
        EOF
        """,
        WholeFile.of("Dockerfile", text).mended(RULE));
  }
}
