package io.plimsoll.github;

import java.time.Duration;
import java.util.OptionalInt;

/// Hears of every call to GitHub, for metrics and for counting.
@FunctionalInterface
public interface CallObserver {
  void observe(Call call);

  /// Hears and forgets.
  static CallObserver none() {
    return _ -> {};
  }

  /// A call that was made.
  ///
  /// @param route the path with `{…}` for what varies, so that there are few of them
  /// @param status 0 when no answer came
  /// @param remaining requests left in the hour, where GitHub said it
  record Call(String method, String route, int status, Duration elapsed, OptionalInt remaining) {}
}
