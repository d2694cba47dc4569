package io.plimsoll.app.upkeep;

import static io.plimsoll.app.upkeep.Estate.ACME;
import static io.plimsoll.app.upkeep.Estate.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.InstallationChanged.Change;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.RepositoriesRemoved;
import io.plimsoll.app.event.Happening.RepositoryMoved;
import io.plimsoll.github.AppCalls;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Installation;
import io.plimsoll.inbox.Home;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An account has installed the App, and pull requests of two repositories have been told of.
final class InstallationJobTest {
  private static final JobKey INSTALLATION = JobKey.installation(9);

  private final Estate estate = new Estate();

  @BeforeEach
  void tell() {
    estate.arrives("d-1", "pull_request", Estate.opened(17, 4));
    estate.arrives("d-2", "pull_request", Estate.opened(18, 5));
  }

  @AfterEach
  void close() {
    estate.close();
  }

  private Optional<Home> home(long repository) {
    return estate.inbox.installations().home(repository);
  }

  private GoneInstallations gone(AppCalls app) {
    return new GoneInstallations(app, estate.inbox.installations(), () -> estate.now);
  }

  private void happens(Change change) throws InterruptedException {
    assertEquals(
        new Outcome.Done(), estate.happens(INSTALLATION, new InstallationChanged(ACME, change)));
  }

  @Test
  void aRemovedAppForgetsEverything() throws InterruptedException {
    happens(Change.DELETED);
    assertEquals(Optional.empty(), home(17));
    assertEquals(List.of(), estate.inbox.installations().known());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
  void anythingElseForgetsNothing(Change change) throws InterruptedException {
    happens(change);
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home(17));
  }

  @Test
  void aRepositoryThatIsTakenAwayIsForgotten() throws InterruptedException {
    estate.happens(INSTALLATION, new RepositoriesRemoved(ACME, List.of(17L, 99L)));
    assertEquals(Optional.empty(), home(17));
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home(18));
  }

  @Test
  void aRepositoryThatMovedToAnotherInstallationStays() throws InterruptedException {
    estate.arrives(
        "d-3", "pull_request", Estate.opened(17, 6).replace("\"id\": 9}", "\"id\": 10}"));
    estate.happens(INSTALLATION, new RepositoriesRemoved(ACME, List.of(17L)));
    assertEquals(Optional.of(new Home(10, "acme", "shop")), home(17));
  }

  @Test
  void anAccountWithAnotherLoginTakesItsRepositoriesAlong() throws InterruptedException {
    estate.now = estate.now.plusSeconds(60);
    estate.happens(INSTALLATION, new AccountRenamed(new Origin(9, 0, "acme-corp", "")));
    assertEquals(Optional.of(new Home(9, "acme-corp", "shop")), home(17));
    assertEquals(Optional.of(new Home(9, "acme-corp", "shop")), home(18));
    estate.arrives("late", "pull_request", Estate.opened(17, 4));
    assertEquals(Optional.of(new Home(9, "acme-corp", "shop")), home(17));
  }

  @Test
  void aRenamedRepositoryIsReadUnderItsNewName() throws InterruptedException {
    estate.arrives(
        "d-3",
        "repository",
        """
        {"action": "renamed", "installation": {"id": 9},
         "repository": {"id": 17, "name": "store", "owner": {"login": "acme"}}}
        """);
    assertEquals(Optional.of(new Home(9, "acme", "store")), home(17));
    assertEquals(
        new Outcome.Done(), estate.happens(JobKey.repository(17), new RepositoryMoved(SHOP)));
    estate.arrives("late", "pull_request", Estate.opened(17, 4));
    assertEquals(Optional.of(new Home(9, "acme", "store")), home(17));
  }

  @Test
  void anInstallationWhoseEndNobodyToldOfIsForgotten() {
    var gone = gone(estate.gitHub.app());
    estate.state.installations.put(9L, new Installation(9, "acme", false, Map.of()));
    gone.forget();
    assertEquals(List.of(9L), estate.inbox.installations().known());
    estate.state.installations.clear();
    gone.forget();
    assertEquals(List.of(), estate.inbox.installations().known());
  }

  @Test
  void anInstallationIsNotForgottenWhileGitHubIsAway() {
    var away = new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502");
    var gone = gone(new Interrupted(estate.gitHub, "installation 9", away));
    gone.forget();
    estate.gitHub.fail(away);
    gone(estate.gitHub.app()).forget();
    assertEquals(List.of(9L), estate.inbox.installations().known());
  }

  @Test
  void aSuspendedInstallationIsNotGone() {
    estate.state.installations.put(9L, new Installation(9, "acme", true, Map.of()));
    gone(estate.gitHub.app()).forget();
    assertEquals(List.of(9L), estate.inbox.installations().known());
  }

  @Test
  void whatCameInAfterARepositoryWasTakenAwayStays() throws InterruptedException {
    var taken = estate.now;
    estate.now = taken.plusSeconds(1);
    estate.arrives("d-3", "pull_request", Estate.opened(17, 4));
    estate.arrives("d-4", "pull_request", Estate.opened(17, 6));
    estate.happensLate(INSTALLATION, taken, new RepositoriesRemoved(ACME, List.of(17L, 18L)));
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home(17));
    assertEquals(Optional.empty(), home(18));
    assertEquals(List.of("pull-request/17/4", "pull-request/17/6"), estate.reviews(2));
  }
}
