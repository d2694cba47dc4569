package io.plimsoll.github;

import java.util.Optional;

/// A check run as it stands.
///
/// @param externalId what the App named it
/// @param conclusion empty until it is completed
/// @param app the slug of the App it belongs to
public record CheckRun(
    long id,
    String name,
    String commit,
    String externalId,
    Optional<Conclusion> conclusion,
    String app,
    String title) {

  /// What a completed check run says. `neutral` and `skipped` pass where a check is required.
  public enum Conclusion {
    SUCCESS,
    NEUTRAL,
    FAILURE,
    CANCELLED,
    ACTION_REQUIRED,
    SKIPPED,
    STALE,
    TIMED_OUT
  }
}
