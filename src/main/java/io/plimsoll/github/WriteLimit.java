package io.plimsoll.github;

import java.time.Duration;

/// Spaces the writes of an installation, so that GitHub's limits on creating content are never met.
/// A store that several nodes share can keep it for all of them.
@FunctionalInterface
public interface WriteLimit {
  /// Reserves the next turn.
  ///
  /// @return how long to wait for it from now; zero when it is free
  Duration reserve(long installation);

  /// No spacing, for instances that have no limits.
  static WriteLimit none() {
    return _ -> Duration.ZERO;
  }
}
