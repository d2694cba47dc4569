package io.plimsoll.rules.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PinnedRemoteAddTest {
  private static final PinnedRemoteAdd RULE = new PinnedRemoteAdd();
  private static final String SHA256 =
      "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private static List<String> add(String arguments) {
    return Answers.dockerfile(RULE, "FROM debian:13-slim\nADD " + arguments + " /x/\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/app.tar.gz, example.org",
    "http://example.org:8080/app, example.org",
    "HTTPS://Example.org/app, example.org",
    "https://example.org/app.git.tar, example.org",
    "https://user@example.org/app, example.org"
  })
  void anAddressIsBroken(String source, String host) {
    assertEquals(List.of("2 broken " + host), add(source));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/acme/app.git, example.org",
    "https://example.org/acme/app.git#main, example.org",
    "https://example.org/acme/app.git#v1.4:docs, example.org",
    "https://example.org/acme/app.git#0123456, example.org",
    "https://example.org/acme/app.git?tag=v1.4, example.org",
    "https://example.org/acme/app.git?tag=v1.4&commit=0123456, example.org",
    "git://example.org/app, example.org",
    "ssh://git@example.org/app, example.org"
  })
  void aRepositoryIsBrokenForItsOwnCause(String source, String host) {
    assertEquals(List.of("2 broken " + host + " (git)"), add(source));
  }

  @Test
  void aRepositoryInTheMannerOfScpHasNoAddress() {
    assertEquals(List.of("2 broken (git)"), add("git@example.org:acme/app.git"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.tar.gz",
        "--checksum=" + SHA256 + " https://example.org/app.tar.gz",
        "https://example.org/acme/app.git#" + COMMIT,
        "https://example.org/acme/app.git#" + COMMIT + ":docs",
        "git@example.org:acme/app.git#" + COMMIT,
        "https://example.org/acme/app.git?checksum=" + COMMIT,
        "https://example.org/acme/app.git?tag=v1.4&commit=" + COMMIT + "&subdir=docs",
        "--keep-git-dir=true https://example.org/a.git#" + COMMIT
      })
  void whatIsPinnedHolds(String arguments) {
    assertEquals(List.of(), add(arguments));
  }

  @Test
  void aCommitOfAnAddressThatIsNoRepositoryPinsNothing() {
    assertEquals(List.of("2 broken example.org"), add("https://example.org/app#" + COMMIT));
  }

  @Test
  void aHostFromAVariableIsNotNamed() {
    assertEquals(List.of("2 broken"), add("https://$HOST/app"));
  }

  @Test
  void eachSourceIsAFinding() {
    assertEquals(
        List.of("2 broken a.example.org", "2 broken b.example.org"),
        add("https://a.example.org/a local https://b.example.org/b"));
  }

  @Test
  void everyStageIsJudgedAndCopyIsNot() {
    assertEquals(
        List.of("2 broken example.org"),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim AS build
            ADD https://example.org/a /a
            FROM scratch
            COPY --from=build /a /a
            ONBUILD ADD https://example.org/b /b
            """));
  }

  @Test
  void theListFormIsRead() {
    assertEquals(
        List.of("2 broken example.org"),
        Answers.dockerfile(
            RULE, "FROM debian:13-slim\nADD [\"https://example.org/a b\", \"/x\"]\n"));
  }

  @Test
  void anUnknownHostIsSpokenAsAQuestion() {
    assertEquals(
        List.of(Map.of("host", "?")),
        WholeFile.of("Dockerfile", "FROM debian:13-slim\nADD https://$HOST/app /x\n").facts(RULE));
    assertEquals(
        List.of(Map.of("host", "example.org")),
        WholeFile.of("Dockerfile", "FROM debian:13-slim\nADD https://example.org/a /x\n")
            .facts(RULE));
  }
}
