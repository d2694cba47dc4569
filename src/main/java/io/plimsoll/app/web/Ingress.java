package io.plimsoll.app.web;

import io.plimsoll.app.event.Events;
import io.plimsoll.app.event.Lookup;
import io.plimsoll.app.event.Reading;
import io.plimsoll.inbox.Acceptance;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Takes in webhook deliveries: headers first, then the body within limits, its signature, what it
/// tells, and last the store. Only what is on disk is acknowledged.
public final class Ingress {
  private static final Logger LOG = System.getLogger(Ingress.class.getName());

  private final Gate gate;
  private final byte[] secret;
  private final Lookup lookup;
  private final Function<Delivery, Acceptance> store;
  private final InstantSource clock;

  /// @param gate what may come in at the same time
  /// @param secret the webhook's
  /// @param store keeps a delivery, and returns once it is on disk
  public Ingress(
      Gate gate,
      byte[] secret,
      Lookup lookup,
      Function<Delivery, Acceptance> store,
      InstantSource clock) {
    this.gate = gate;
    this.secret = secret.clone();
    this.lookup = lookup;
    this.store = store;
    this.clock = clock;
  }

  /// Handles one request. Blocks while the body comes in and while it is written.
  Verdict receive(Head.Headers headers, Content content) {
    return switch (Head.of(headers, Gate.LARGEST)) {
      case Head.Bad(var verdict) -> verdict;
      case Head.Good(var head) -> receive(head, content);
    };
  }

  private Verdict receive(Head head, Content content) {
    return switch (gate.enter(head.length())) {
      case Gate.Shut(var verdict) -> verdict;
      case Gate.Open(var inflow) -> {
        try (inflow;
            InputStream in = content.open()) {
          Optional<Verdict> cut = inflow.read(in);
          yield cut.orElseGet(() -> judge(head, inflow.body()));
        } catch (IOException e) {
          yield Verdict.BROKEN_OFF;
        }
      }
    };
  }

  private Verdict judge(Head head, byte[] body) {
    return head.signature().isOf(body, secret) ? accept(head, body) : Verdict.UNSIGNED;
  }

  private Verdict accept(Head head, byte[] body) {
    return switch (Events.read(head.event(), head.delivery(), body, clock.instant(), lookup)) {
      case Reading.Accepted(var delivery) -> store(delivery);
      case Reading.Dropped _ -> Verdict.DROPPED;
      case Reading.Refused _ -> Verdict.MALFORMED;
    };
  }

  private Verdict store(Delivery delivery) {
    try {
      return switch (store.apply(delivery)) {
        case STORED -> Verdict.STORED;
        case DUPLICATE -> Verdict.DUPLICATE;
        case BUSY -> Verdict.BUSY;
      };
    } catch (StoreFailure e) {
      LOG.log(Level.ERROR, "The store did not take delivery " + delivery.id(), e);
      return Verdict.NOT_STORED;
    }
  }

  /// A body that can be read once.
  @FunctionalInterface
  interface Content {
    InputStream open();
  }
}
