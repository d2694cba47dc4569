package io.plimsoll.inbox;

import java.time.Instant;

/// A delivery that waits to be handled.
///
/// @param id GitHub's id of it
/// @param event the event's name
/// @param body what was kept of the payload
/// @param received when it came in
public record Pending(String id, String event, String body, Instant received) {}
