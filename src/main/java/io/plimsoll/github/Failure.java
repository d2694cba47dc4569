package io.plimsoll.github;

import java.time.Duration;

/// Why a call to GitHub has no answer, and whether asking again helps.
public sealed interface Failure {

  /// What happened, for the log: without secrets, never for people and never to be matched on.
  String detail();

  /// Asking again may help. A write that fails so may have taken effect all the same.
  ///
  /// @param cause what stood in the way
  /// @param after how long GitHub wants to be left alone; zero when it does not say
  record Retry(Cause cause, Duration after, String detail) implements Failure {}

  /// Asking again in the same way does not help.
  ///
  /// @param reason what GitHub objects to
  /// @param status the HTTP status, 0 where there is none
  record GiveUp(Reason reason, int status, String detail) implements Failure {}

  /// What stands in the way for a while.
  enum Cause {
    /// No connection, a connection that broke, or no answer in time.
    NETWORK,
    /// GitHub failed: a status from 500, or a query that it did not finish.
    SERVER,
    /// The hour's requests are used up.
    RATE_LIMIT,
    /// Too much in too short a time, also where GitHub says so with status 200.
    SECONDARY_LIMIT,
    /// The token was refused; the next call fetches another one.
    TOKEN
  }

  /// What GitHub objects to.
  enum Reason {
    /// 404 or 410. For what was pushed a moment ago it may only be too early.
    NOT_FOUND,
    /// 403: the permission was not granted, or the installation is suspended.
    FORBIDDEN,
    /// 401 to the App's own key.
    UNAUTHORIZED,
    /// 400 or 422: the request is not valid for what it is about.
    INVALID,
    /// 409: the state is another one than the request expects.
    CONFLICT,
    /// A redirection. A token is never sent after one.
    MOVED,
    /// The answer is larger than what is read.
    TOO_LARGE,
    /// An answer that is none of the documented ones.
    UNEXPECTED
  }

  /// Whether this may be GitHub not yet knowing what it has just announced: events come before the
  /// commit that they speak of can be read.
  default boolean mayBeTooEarly() {
    return this instanceof GiveUp(Reason reason, _, _)
        && (reason == Reason.NOT_FOUND || reason == Reason.INVALID || reason == Reason.CONFLICT);
  }
}
