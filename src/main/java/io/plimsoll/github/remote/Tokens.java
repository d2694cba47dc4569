package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.InstalledRepository.Access;
import io.plimsoll.github.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The tokens of installations: each opens one repository for what is needed there, is asked for
/// once, and is used until shortly before it ends. They live in memory alone.
final class Tokens {
  /// A job that begins with a token is done before it ends.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /// Beyond this many repositories, tokens that have ended are dropped.
  private static final int MANY = 5_000;

  private static final Map<String, String> READ = Map.of("metadata", "read", "contents", "read");
  private static final Map<String, String> REVIEW =
      Map.of("metadata", "read", "contents", "read", "pull_requests", "write", "checks", "write");
  private static final Map<String, String> COMMAND =
      Map.of(
          "metadata",
          "read",
          "contents",
          "read",
          "pull_requests",
          "write",
          "checks",
          "write",
          "issues",
          "write");

  private final Session app;
  private final InstantSource clock;
  private final Map<InstalledRepository, Slot> slots = new ConcurrentHashMap<>();

  Tokens(Session app, InstantSource clock) {
    this.app = app;
    this.clock = clock;
  }

  Secret token(InstalledRepository repository) {
    if (slots.size() > MANY) {
      slots.values().removeIf(slot -> slot.held.until().isBefore(clock.instant()));
    }
    Slot slot = slots.computeIfAbsent(repository, _ -> new Slot());
    slot.lock.lock();
    try {
      if (!slot.held.until().isAfter(clock.instant())) {
        slot.held = fetch(repository);
      }
      return slot.held.token();
    } finally {
      slot.lock.unlock();
    }
  }

  /// Drops the token that GitHub refused.
  void forget(InstalledRepository repository, Secret refused) {
    slots.computeIfPresent(
        repository, (_, slot) -> slot.held.token().equals(refused) ? new Slot() : slot);
  }

  private Held fetch(InstalledRepository repository) {
    ObjectNode wish = Json.object();
    if (repository.id().isPresent()) {
      wish.set("repository_ids", Json.list(List.of(repository.id().getAsLong())));
    } else {
      wish.set("repositories", Json.list(List.of(repository.name())));
    }
    ObjectNode permissions = wish.putObject("permissions");
    new TreeMap<>(permissions(repository.access())).forEach(permissions::put);
    var reply =
        app.send(
            "POST", "/app/installations/" + repository.installation() + "/access_tokens", wish);
    String token = Json.text(reply.json(), "token");
    if (token.isEmpty()) {
      throw new RefusedException(
          new Failure.GiveUp(Failure.Reason.UNEXPECTED, reply.status(), "no token"));
    }
    return new Held(new Secret(token), Json.time(reply.json(), "expires_at").minus(MARGIN));
  }

  private static Map<String, String> permissions(Access access) {
    return switch (access) {
      case READ -> READ;
      case REVIEW -> REVIEW;
      case COMMAND -> COMMAND;
    };
  }

  private record Held(Secret token, Instant until) {}

  /// One fetches and the others wait for it.
  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Held held = new Held(new Secret(""), Instant.EPOCH);
  }
}
