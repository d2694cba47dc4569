package io.plimsoll.app.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.Delivery;
import io.plimsoll.inbox.Home;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Jobs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From the door through the queue: what GitHub sends when an account and its repositories come, go
/// and change their names.
@Timeout(60)
final class LifeCycleStoryTest {
  private final Estate estate = new Estate();

  @BeforeEach
  void tell() throws InterruptedException {
    estate.arrives("d-1", "pull_request", Estate.opened(17, 4));
    estate.arrives("d-2", "pull_request", Estate.opened(18, 5));
    estate.reviews(2);
    estate.now = estate.now.plusSeconds(60);
  }

  @AfterEach
  void close() {
    estate.close();
  }

  private Optional<Home> home(long repository) {
    return estate.inbox.installations().home(repository);
  }

  private void untilTheQueueSeesThat(BooleanSupplier done) {
    try (Jobs _ = estate.works()) {
      while (!done.getAsBoolean()) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void theAppIsRemoved() {
    estate.arrives(
        "d-3",
        "installation",
        """
        {"action": "deleted", "installation": {"id": 9, "account": {"login": "acme"}},
         "repositories": [{"id": 17}, {"id": 18}]}
        """);
    untilTheQueueSeesThat(() -> estate.inbox.installations().known().isEmpty());
    assertEquals(Optional.empty(), home(17));
    assertEquals(Optional.empty(), home(18));
  }

  @Test
  void aRepositoryIsTakenAway() {
    estate.arrives(
        "d-3",
        "installation_repositories",
        """
        {"action": "removed", "installation": {"id": 9, "account": {"login": "acme"}},
         "repositories_removed": [{"id": 17}]}
        """);
    untilTheQueueSeesThat(() -> home(17).isEmpty());
    assertEquals(List.of(9L), estate.inbox.installations().known());
  }

  @Test
  void aRepositoryIsDeleted() {
    estate.arrives(
        "d-3",
        "repository",
        """
        {"action": "deleted", "installation": {"id": 9},
         "repository": {"id": 18, "name": "shop", "owner": {"login": "acme"}}}
        """);
    untilTheQueueSeesThat(() -> home(18).isEmpty());
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home(17));
  }

  @Test
  void aRepositoryIsTransferredAndItsNextJobFindsIt() throws InterruptedException {
    estate.arrives(
        "d-3",
        "repository",
        """
        {"action": "transferred", "installation": {"id": 10},
         "repository": {"id": 17, "name": "shop", "owner": {"login": "emca"}},
         "changes": {"owner": {"from": {"organization": {"login": "acme"}}}}}
        """);
    assertEquals(Optional.of(new Home(10, "emca", "shop")), home(17));
    estate.inbox.request(JobKey.pullRequest(17, 4));
    assertEquals("pull-request/17/4", estate.review().key().text());
  }

  @Test
  void anAccountIsRenamed() {
    estate.arrives(
        "d-3",
        "installation_target",
        """
        {"action": "renamed", "account": {"login": "acme-corp"}, "installation": {"id": 9},
         "changes": {"login": {"from": "acme"}}, "target_type": "Organization"}
        """);
    untilTheQueueSeesThat(() -> home(17).equals(Optional.of(new Home(9, "acme-corp", "shop"))));
    assertEquals(Optional.of(new Home(9, "acme-corp", "shop")), home(18));
  }

  @Test
  void whatDidNotArriveComesInByTheSweepAndIsReviewed() throws InterruptedException {
    estate.state.deliveries.add(
        new Delivery(
            7,
            "d-3",
            estate.now,
            false,
            502,
            "pull_request",
            Optional.of("opened"),
            OptionalLong.of(9),
            OptionalLong.of(17)));
    try (Jobs _ = estate.works(estate.upkeep.chores())) {
      while (estate.state.redelivered.isEmpty()) {
        Thread.onSpinWait();
      }
    }
    estate.arrives("d-3", "pull_request", Estate.opened(17, 6));
    assertEquals("pull-request/17/6", estate.review().key().text());
    assertEquals(List.of(7L), estate.state.redelivered);
  }
}
