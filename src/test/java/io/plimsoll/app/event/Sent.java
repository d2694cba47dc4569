package io.plimsoll.app.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.Pending;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What GitHub sends to the App 42, whose slug is `plimsoll`, from the repository `acme/shop`. The
/// parts that every payload has are written for the test; those that it is about are its own.
final class Sent {
  static final Instant RECEIVED = Instant.parse("2027-03-01T09:00:00Z");
  static final String HEAD = "1111111111111111111111111111111111111111";
  static final String BASE = "2222222222222222222222222222222222222222";
  static final Origin SHOP = new Origin(9, 5_000_000_017L, "acme", "shop");

  private Map<String, List<Integer>> known = Map.of();
  private Optional<String> slug = Optional.of("plimsoll");

  /// The store knows these pull requests of a check run of ours, by the commit or our id.
  Sent knowing(String check, Integer... pullRequests) {
    known = Map.of(check, List.of(pullRequests));
    return this;
  }

  Sent beforeTheSlugIsKnown() {
    slug = Optional.empty();
    return this;
  }

  /// Reads a payload, which is completed by what every one from `acme/shop` has.
  Reading read(String event, String own) {
    return readRaw(
        event,
        """
        {%s,
         "repository": {"id": 5000000017, "name": "shop", "full_name": "acme/shop",
                        "owner": {"login": "acme", "id": 3}},
         "installation": {"id": 9}}
        """
            .formatted(own.strip()));
  }

  Reading readRaw(String event, String payload) {
    return Events.read(
        event, "d-1", payload.getBytes(StandardCharsets.UTF_8), RECEIVED, new Known());
  }

  Delivery delivery(String event, String own) {
    return assertInstanceOf(Reading.Accepted.class, read(event, own)).delivery();
  }

  /// What a payload tells, after it has been in the inbox.
  Happening happening(String event, String own) {
    return kept(delivery(event, own));
  }

  static Happening kept(Delivery delivery) {
    var pending =
        new Pending(delivery.id(), delivery.event(), delivery.body(), delivery.received());
    return Happening.of(pending).orElseThrow();
  }

  void isDropped(Reading.Why why, String event, String own) {
    assertEquals(new Reading.Dropped(why), read(event, own));
  }

  private final class Known implements Lookup {
    @Override
    public long app() {
      return 42;
    }

    @Override
    public Optional<String> slug() {
      return slug;
    }

    @Override
    public List<Integer> pullRequests(long repository, String head, Optional<String> id) {
      assertEquals(SHOP.repository(), repository);
      return known.getOrDefault(id.orElse(head), List.of());
    }
  }
}
