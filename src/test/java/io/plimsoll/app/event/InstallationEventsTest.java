package io.plimsoll.app.event;

import static io.plimsoll.app.event.Sent.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.InstallationChanged.Change;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.RepositoriesRemoved;
import io.plimsoll.app.event.Happening.RepositoryMoved;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.RepositoryName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstallationEventsTest {
  private static final Origin ACME = new Origin(9, 0, "acme", "");

  private final Sent sent = new Sent();

  private Delivery delivery(String event, String payload) {
    return assertInstanceOf(Reading.Accepted.class, sent.readRaw(event, payload)).delivery();
  }

  @ParameterizedTest
  @CsvSource({
    "created, CREATED",
    "deleted, DELETED",
    "suspend, SUSPENDED",
    "unsuspend, UNSUSPENDED",
    "new_permissions_accepted, PERMISSIONS_ACCEPTED",
  })
  void anInstallationHasALifeOfItsOwn(String action, Change change) {
    var delivery =
        delivery(
            "installation",
            """
            {"action": "%s", "installation": {"id": 9, "account": {"login": "acme"}},
             "repositories": [{"id": 17}], "sender": {"login": "ada", "type": "User"}}
            """
                .formatted(action));
    assertEquals(JobKey.installation(9), delivery.job());
    assertEquals(Optional.empty(), delivery.name());
    assertEquals(new InstallationChanged(ACME, change), Sent.kept(delivery));
  }

  @Test
  void anEnterpriseHasNoLogin() {
    var delivery =
        delivery(
            "installation",
            """
            {"action": "created", "installation": {"id": 9, "account": {"slug": "big"}}}
            """);
    assertEquals(
        new InstallationChanged(new Origin(9, 0, "", ""), Change.CREATED), Sent.kept(delivery));
  }

  @Test
  void repositoriesMayBeTakenAway() {
    var delivery =
        delivery(
            "installation_repositories",
            """
            {"action": "removed", "installation": {"id": 9, "account": {"login": "acme"}},
             "repositories_added": [], "repositories_removed": [{"id": 5000000017}, {"id": 18}]}
            """);
    assertEquals(JobKey.installation(9), delivery.job());
    assertEquals(new RepositoriesRemoved(ACME, List.of(5_000_000_017L, 18L)), Sent.kept(delivery));
  }

  @Test
  void repositoriesThatAreAddedWaitForAPullRequest() {
    sent.isDropped(Why.NO_WORK_FOR_ACTION, "installation_repositories", "\"action\": \"added\"");
    sent.isDropped(Why.NO_WORK_FOR_ACTION, "installation_repositories", "\"action\": \"moved\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"renamed", "transferred"})
  void aRepositoryKeepsItsIdUnderAnyName(String action) {
    var delivery = sent.delivery("repository", "\"action\": \"" + action + "\"");
    assertEquals(JobKey.repository(5_000_000_017L), delivery.job());
    assertEquals(Optional.of(new RepositoryName("acme", "shop", Sent.RECEIVED)), delivery.name());
    assertEquals(new RepositoryMoved(SHOP), Sent.kept(delivery));
  }

  @Test
  void aDeletedRepositoryIsForTheInstallationsJob() {
    var delivery = sent.delivery("repository", "\"action\": \"deleted\"");
    assertEquals(JobKey.installation(9), delivery.job());
    assertEquals(new RepositoriesRemoved(ACME, List.of(5_000_000_017L)), Sent.kept(delivery));
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "edited", "archived", "publicized", "privatized"})
  void whatElseBecomesOfARepositoryIsReadWhenNeeded(String action) {
    sent.isDropped(Why.NO_WORK_FOR_ACTION, "repository", "\"action\": \"" + action + "\"");
  }

  @Test
  void anAccountMayHaveAnotherLogin() {
    var delivery =
        delivery(
            "installation_target",
            """
            {"action": "renamed", "account": {"login": "acme", "id": 3}, "target_type": "User",
             "changes": {"login": {"from": "emca"}}, "installation": {"id": 9}}
            """);
    assertEquals(JobKey.installation(9), delivery.job());
    assertEquals(new AccountRenamed(ACME), Sent.kept(delivery));
    sent.isDropped(Why.NO_WORK_FOR_ACTION, "installation_target", "\"action\": \"other\"");
  }
}
