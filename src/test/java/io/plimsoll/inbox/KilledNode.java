package io.plimsoll.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A node in a process of its own that takes deliveries as fast as it can and works off its jobs,
/// until it is killed. What it acknowledged it notes in a file.
///
/// Arguments: the folder or the URL of the store, the file, and a prefix for the deliveries' ids.
final class KilledNode {
  private static final int SENDERS = 16;

  private KilledNode() {}

  static void main(String[] arguments) throws InterruptedException {
    Path acknowledged = Path.of(arguments[1]);
    Inbox inbox = Inbox.open(address(arguments[0]), InstantSource.system());
    Jobs jobs = inbox.work(KilledNode::work, Cadence.usual(), List.of());
    for (int sender = 0; sender < SENDERS; sender++) {
      String prefix = arguments[2] + "-" + sender + "-";
      Thread.ofPlatform().start(() -> send(inbox, prefix, acknowledged));
    }
    Thread.currentThread().join();
    jobs.close();
  }

  static StoreAddress address(String text) {
    return text.startsWith("jdbc:")
        ? new StoreAddress.Server(text)
        : new StoreAddress.Embedded(Path.of(text));
  }

  private static Outcome work(Run run) {
    return run.fence().check("") instanceof Standing.Current
        ? new Outcome.Done()
        : new Outcome.Again(Cadence.usual().poll());
  }

  private static void send(Inbox inbox, String prefix, Path acknowledged) {
    RandomGenerator random = RandomGenerator.getDefault();
    for (int i = 0; ; i++) {
      JobKey job = JobKey.pullRequest(random.nextInt(1, 6), random.nextInt(1, 30));
      String id = prefix + i;
      inbox
          .deliveries()
          .accept(new Delivery(id, "pull_request", job, 9, Optional.empty(), "{}", Instant.now()));
      note(acknowledged, id);
    }
  }

  private static void note(Path acknowledged, String id) {
    try {
      Files.writeString(
          acknowledged, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
