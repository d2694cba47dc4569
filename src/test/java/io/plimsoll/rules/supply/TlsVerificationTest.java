package io.plimsoll.rules.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsVerificationTest {
  private static final TlsVerification RULE = new TlsVerification();

  private static List<String> run(String script) {
    return Answers.dockerfile(RULE, "FROM debian:13-slim\nRUN " + script + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -k https://localhost:8443/health",
        "curl -fsSk https://127.0.0.1/health",
        "curl -k 'https://[::1]:8443/health'",
        "curl -k localhost:8443/health",
        "curl -k https://user:secret@localhost/",
        "curl -k https://LOCALHOST/ https://127.0.0.1:9/"
      })
  void theOwnMachineMayBeTrusted(String script) {
    assertEquals(List.of(), run(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -k https://example.org/a",
        "curl -k https://example.org/a https://localhost/b",
        "curl -k https://localhost/b https://example.org/a",
        "curl -k -o localhost https://example.org/a",
        "curl -k --interface 127.0.0.1 https://example.org/a",
        "curl -k https://localhost.example.org/",
        "curl -k https://localhost@example.org/",
        "curl -k https://$HOST/a localhost",
        "curl -k example.org/a"
      })
  void anyOtherMachineMayNot(String script) {
    assertEquals(List.of("2 broken k"), run(script));
  }

  @Test
  void aHealthCheckOfTheOwnMachineHolds() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE, "FROM debian:13-slim\nHEALTHCHECK CMD curl -kf https://localhost/ || exit 1\n"));
  }
}
