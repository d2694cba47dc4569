package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A node is killed again and again at random moments while deliveries come in. Every acknowledged
/// one is there afterwards, and is handled.
///
/// `-Dkills=20` kills more often than the ordinary build does.
final class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatWasAcknowledgedIsHandledAfterTheKill(Database database)
      throws IOException, InterruptedException {
    StoreAddress address = database.fresh();
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(address, "kill" + kill);
    }
    Set<String> acknowledged = new TreeSet<>(Files.readAllLines(acknowledged()));
    try (World world = new World(address)) {
      workOff(world);
      acknowledged.removeAll(
          world.store.transaction(tx ->
              tx.all("SELECT id FROM delivery WHERE state = 'handled'", row -> row.getString(1))));
    }
    assertEquals(Set.of(), acknowledged);
  }

  private Path acknowledged() {
    return folder.resolve("acknowledged");
  }

  /// Starts a node, waits until it has acknowledged something more, and kills it a moment later.
  private void runAndKill(StoreAddress address, String prefix)
      throws IOException, InterruptedException {
    Process node = start(address, prefix);
    try {
      long before = size();
      while (size() == before) {
        assertTrue(node.isAlive(), () -> "The node ended by itself: " + log());
        Thread.onSpinWait();
      }
      node.waitFor(RandomGenerator.getDefault().nextInt(1, 1500), TimeUnit.MILLISECONDS);
    } finally {
      node.destroyForcibly().waitFor();
    }
  }

  private Process start(StoreAddress address, String prefix) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledNode.class.getName(),
                place(address),
                acknowledged().toString(),
                prefix))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static String place(StoreAddress address) {
    return switch (address) {
      case StoreAddress.Embedded(var data) -> data.toString();
      case StoreAddress.Server(var url) -> url;
    };
  }

  private long size() throws IOException {
    return Files.exists(acknowledged()) ? Files.size(acknowledged()) : 0;
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// What a node does that starts much later, when whoever was killed shows no life.
  private static void workOff(World world) {
    world.pass(Duration.between(world.now(), Instant.now().plus(Duration.ofHours(1))));
    World.Node node = world.node(run -> new Outcome.Done());
    node.looksForTheDead();
    while (!world.due().isEmpty()) {
      node.works();
      world.passSeconds(11);
    }
  }
}
