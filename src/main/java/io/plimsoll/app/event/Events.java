package io.plimsoll.app.event;

import java.time.Instant;
import java.util.Optional;

/// Reads webhook payloads, which anybody may have written.
public final class Events {

  private Events() {}

  /// Reads a payload. Total: whatever the bytes are, the answer is a reading.
  ///
  /// @param event the event's name, as the header has it
  /// @param delivery GitHub's id of the delivery, for which [io.plimsoll.inbox.Delivery#isId] holds
  /// @param body the payload, whose signature was checked
  /// @param received when it came in
  public static Reading read(
      String event, String delivery, byte[] body, Instant received, Lookup lookup) {
    Optional<Part> payload = Json.object(body);
    if (payload.isEmpty()) {
      return new Reading.Refused(Reading.Fault.NOT_JSON);
    }
    return new Reading.Dropped(Reading.Why.UNKNOWN_EVENT);
  }
}
