package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.github.Failure;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OrganisationsTest {
  private static final InstalledRepository WEB = InstalledRepository.of(1, 2, "acme", "web");
  private static final SourceFile FILE = SourceFile.of(".plimsoll.yml", "language: da\n");

  private final FakeGitHub gitHub = new FakeGitHub();
  private Instant now = Instant.EPOCH;
  private final Organisations organisations = new Organisations(gitHub, () -> now);

  @Test
  void whatIsReadIsKeptForAWhile() {
    gitHub.state().files.put("HEAD", Map.of(".plimsoll.yml", FILE));
    assertEquals(new Organisations.Found.File(FILE), organisations.of(WEB));
    assertEquals(
        new Organisations.Found.File(FILE),
        organisations.of(InstalledRepository.of(1, 3, "acme", "shop")));
    assertEquals(List.of("files HEAD"), gitHub.state().calls);
    now = now.plus(Duration.ofMinutes(6));
    gitHub.state().files.clear();
    assertEquals(new Organisations.Found.Nothing(), organisations.of(WEB));
  }

  @Test
  void anotherInstallationSeesItsOwn() {
    organisations.of(WEB);
    organisations.of(InstalledRepository.of(2, 4, "acme", "web"));
    assertEquals(List.of("files HEAD", "files HEAD"), gitHub.state().calls);
  }

  @Test
  void whatIsClosedToUsIsNotAskedForAgainAtOnce() {
    gitHub.fail(new Failure.GiveUp(Failure.Reason.INVALID, 422, "not in this installation"));
    assertEquals(new Organisations.Found.Closed(), organisations.of(WEB));
    assertEquals(new Organisations.Found.Closed(), organisations.of(WEB));
    assertEquals(1, gitHub.state().calls.size());
  }

  @Test
  void whatCannotBeAskedForNowIsNotTakenForNothing() {
    gitHub.fail(new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502"));
    assertThrows(RefusedException.class, () -> organisations.of(WEB));
    assertEquals(new Organisations.Found.Nothing(), organisations.of(WEB));
  }

  @Test
  void theFirstPathThatIsThereCounts() {
    SourceFile nearest = SourceFile.of(".github/plimsoll.yml", "");
    assertEquals(
        java.util.Optional.of(nearest),
        Organisations.first(Map.of("plimsoll.yml", FILE, ".github/plimsoll.yml", nearest)));
    assertEquals(
        java.util.Optional.empty(),
        Organisations.first(
            Map.of("plimsoll.yml", new Unread("plimsoll.yml", Unread.Reason.BINARY))));
  }
}
