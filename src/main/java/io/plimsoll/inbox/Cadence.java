package io.plimsoll.inbox;

import java.time.Duration;

/// How often a node looks and shows that it lives, and how much it does at once.
///
/// @param atOnce how many runs last at the same time
/// @param poll how often a node looks for what other nodes left
/// @param heartbeat how often a node shows that it lives; four missed ones and it counts as dead
/// @param patience how long a stop waits for runs to end before it interrupts them
public record Cadence(int atOnce, Duration poll, Duration heartbeat, Duration patience) {
  /// Missed heartbeats before a node counts as dead: the fewest that db-scheduler allows.
  static final int MISSED = 4;

  /// A killed node's work goes on within 30 seconds: 20 without a heartbeat, and 10 between two
  /// looks for the dead.
  public static Cadence usual() {
    return new Cadence(8, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60));
  }
}
