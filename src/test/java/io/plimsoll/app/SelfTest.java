package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.AppIdentity;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FakeGitHub;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Asking GitHub who this App is.
final class SelfTest {
  private static final Failure AWAY =
      new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "nobody answers");

  private Instant now = Instant.parse("2027-03-01T09:00:00Z");
  private final FakeGitHub gitHub = new FakeGitHub();
  private final Self self = new Self(gitHub, () -> now);

  @Test
  void nothingIsKnownBeforeItIsAsked() {
    assertEquals(Optional.empty(), self.known());
    assertEquals(Optional.empty(), self.slug());
  }

  @Test
  void whatWasToldOnceIsNotAskedAgain() {
    assertEquals(Optional.of("plimsoll"), self.ask().map(AppIdentity::slug));
    gitHub.fail(AWAY);
    assertEquals(Optional.of("plimsoll"), self.ask().map(AppIdentity::slug));
    assertEquals(Optional.of("plimsoll"), self.slug());
  }

  @Test
  void whileGitHubIsAwayItIsNotAskedByEverybody() {
    gitHub.fail(AWAY);
    assertEquals(Optional.empty(), self.ask());
    now = now.plusMillis(4_999);
    assertEquals(Optional.empty(), self.ask());
  }

  @Test
  void afterAWhileItIsAskedAgain() {
    gitHub.fail(AWAY);
    assertEquals(Optional.empty(), self.ask());
    now = now.plusMillis(5_000);
    assertEquals(Optional.of("plimsoll"), self.ask().map(AppIdentity::slug));
  }
}
