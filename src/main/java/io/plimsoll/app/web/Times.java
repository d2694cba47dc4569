package io.plimsoll.app.web;

import java.time.Duration;

/// How long a client may take.
///
/// @param head for the next request's headers, from the connection's beginning or the last answer
/// @param body for a body, from its headers; GitHub itself gives up after 10 seconds
record Times(Duration head, Duration body) {
  static Times usual() {
    return new Times(Duration.ofSeconds(30), Duration.ofSeconds(20));
  }
}
