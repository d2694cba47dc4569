package io.plimsoll.app.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.inbox.Database;
import io.plimsoll.inbox.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The service is killed again and again at random moments while people push and comment, and
/// started anew. What was acknowledged is done in the end, and done once.
///
/// `-Dkills=20` kills more often than the ordinary build does, `-Dseed=…` at the same moments as an
/// earlier run.
final class ServiceKillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatWasAcknowledgedIsDoneOnce(Database database) {
    StoreAddress store = database.fresh();
    System.err.println("ServiceKillTest " + database + ": -Dkills=" + KILLS + " -Dseed=" + SEED);
    Random random = new Random(SEED);
    try (StandInGitHub gitHub = StandInGitHub.start()) {
      Crowd crowd = new Crowd(gitHub, 4);
      crowd.begin();
      for (int kill = 0; kill < KILLS; kill++) {
        startAndKill(gitHub, store, random);
      }
      finish(gitHub, store, crowd);
    }
  }

  /// Starts it, waits until something was acknowledged, and kills it a moment later.
  private void startAndKill(StandInGitHub gitHub, StoreAddress store, Random random) {
    Node node = start(gitHub, store);
    int before = gitHub.hooks().accepted();
    gitHub.until("a delivery", () -> gitHub.hooks().accepted() > before, Duration.ofSeconds(30));
    gitHub.pause(random.nextInt(1, 4_000));
    node.kill();
  }

  private Node start(StandInGitHub gitHub, StoreAddress store) {
    Node node = Node.start(gitHub, store, folder.resolve("log"));
    gitHub.hooks().to(node.webhook(), Node.SECRET);
    return node;
  }

  private void finish(StandInGitHub gitHub, StoreAddress store, Crowd crowd) {
    try (Node _ = start(gitHub, store)) {
      crowd.close();
      gitHub.until("the service rests", () -> Backlog.of(store) == 0, Duration.ofMinutes(4));
      assertEquals(List.of(), crowd.complaints(), "seed " + SEED);
      assertTrue(crowd.commands() > 0, "nobody has asked anything");
    }
  }
}
