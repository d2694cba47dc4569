package io.plimsoll.app.event;

import io.plimsoll.inbox.Pending;
import java.time.Instant;

/// Deliveries as the inbox hands them out, for tests of jobs.
public final class Telling {
  private Telling() {}

  /// A delivery that tells of something.
  public static Pending of(String id, Happening happening) {
    return new Pending(id, "event", Kept.write(happening), Instant.EPOCH);
  }
}
