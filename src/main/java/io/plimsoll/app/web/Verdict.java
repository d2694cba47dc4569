package io.plimsoll.app.web;

import java.util.Locale;

/// What became of a request to the webhook.
public enum Verdict {
  /// It is on disk.
  STORED(202),
  /// It was there before.
  DUPLICATE(202),
  /// Nothing is to be done about it.
  DROPPED(202),
  /// The headers or the payload are none of GitHub's.
  MALFORMED(400),
  /// The signature is missing, or not of this body and our secret.
  UNSIGNED(401),
  /// The body is larger than any of GitHub's.
  TOO_LARGE(413),
  /// Too much is being read or written already.
  BUSY(503),
  /// The store does not take anything.
  NOT_STORED(503),
  /// The App is not set up, or the service is about to end.
  CLOSED(503),
  /// The client went away before the body's end. Nobody hears of the status.
  BROKEN_OFF(400);

  private final int status;

  Verdict(int status) {
    this.status = status;
  }

  /// The HTTP status that says so.
  int status() {
    return status;
  }

  /// Whether so much of the body may still be on its way that the connection is of no use. The rest
  /// of any other one is read and dropped, since a connection that ends before it takes the answer
  /// with it.
  boolean endsConnection() {
    return this == TOO_LARGE;
  }

  /// The word for metrics, such as `too-large`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
