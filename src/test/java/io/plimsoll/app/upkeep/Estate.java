package io.plimsoll.app.upkeep;

import io.plimsoll.app.event.Events;
import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Reading;
import io.plimsoll.app.event.StoredLookup;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.github.FakeState;
import io.plimsoll.inbox.Cadence;
import io.plimsoll.inbox.Chore;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Jobs;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Pending;
import io.plimsoll.inbox.Run;
import io.plimsoll.inbox.Standing;
import io.plimsoll.inbox.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An inbox, a GitHub in memory, and a reviewer who only notes what is given to him. It is nine
/// o'clock until the test says otherwise.
final class Estate implements AutoCloseable {
  static final Happening.Origin ACME = new Happening.Origin(9, 0, "acme", "");
  static final Happening.Origin SHOP = new Happening.Origin(9, 17, "acme", "shop");

  final FakeGitHub gitHub = new FakeGitHub();
  final FakeState state = gitHub.state();
  final Inbox inbox;
  final StoredLookup lookup;
  final Upkeep upkeep;
  volatile Instant now = Instant.parse("2027-03-01T09:00:00Z");

  private volatile Outcome outcome = new Outcome.Done();
  private final BlockingQueue<Run> reviews = new LinkedBlockingQueue<>();

  Estate() {
    inbox = Inbox.open(new StoreAddress.Embedded(folder()), () -> now);
    lookup = new StoredLookup(42, () -> Optional.of("plimsoll"), inbox.checkRuns());
    upkeep = new Upkeep(this::review, gitHub, inbox, lookup, () -> now);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("plimsoll-estate-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome review(Run run) {
    reviews.add(run);
    return outcome;
  }

  /// The reviewer gives up so many runs.
  void givesUp(int many) throws InterruptedException {
    outcome = new Outcome.GiveUp("suspended");
    reviews(many);
    outcome = new Outcome.Done();
  }

  /// A delivery comes in by the door.
  void arrives(String id, String event, String payload) {
    byte[] body = payload.getBytes(StandardCharsets.UTF_8);
    if (Events.read(event, id, body, now, lookup) instanceof Reading.Accepted(var delivery)) {
      inbox.deliveries().accept(delivery);
    } else {
      throw new IllegalArgumentException(payload);
    }
  }

  /// Runs the job of what happened, as the queue would.
  Outcome happens(JobKey key, Happening happening) throws InterruptedException {
    return happensLate(key, now, happening);
  }

  /// The same for what was told of some time ago.
  Outcome happensLate(JobKey key, Instant told, Happening happening) throws InterruptedException {
    Pending by = new Pending("by", "event", "", told);
    Delivery delivery = Events.passedOn(by, key, happening);
    Pending pending = new Pending(delivery.id(), "event", delivery.body(), told);
    return upkeep.run(
        new Run(key, 1, Optional.empty(), List.of(pending), _ -> new Standing.Current()));
  }

  /// The next review that the queue asks for.
  Run review() throws InterruptedException {
    try (Jobs _ = works()) {
      return Optional.ofNullable(reviews.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }
  }

  /// The jobs of the reviews that the queue asks for.
  List<String> reviews(int many) throws InterruptedException {
    List<String> jobs = new ArrayList<>();
    try (Jobs _ = works()) {
      for (int i = 0; i < many; i++) {
        jobs.add(
            Optional.ofNullable(reviews.poll(20, TimeUnit.SECONDS)).orElseThrow().key().text());
      }
    }
    return jobs.stream().sorted().toList();
  }

  /// The queue works, without chores.
  Jobs works() {
    return works(List.of());
  }

  Jobs works(List<Chore> chores) {
    return inbox.work(upkeep, cadence(), chores);
  }

  private static Cadence cadence() {
    return new Cadence(2, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  /// A pull request event of the repository 17, or another one.
  static String opened(long repository, int number) {
    return """
    {"action": "opened", "installation": {"id": 9},
     "repository": {"id": %d, "name": "shop", "owner": {"login": "acme"}},
     "pull_request": {
       "number": %d, "updated_at": "2027-03-01T08:59:58Z",
       "head": {"sha": "1111111111111111111111111111111111111111"},
       "base": {"ref": "main", "sha": "2222222222222222222222222222222222222222"}}}
    """
        .formatted(repository, number);
  }

  @Override
  public void close() {
    inbox.close();
  }
}
