package io.plimsoll.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A webhook delivery that asks for work.
///
/// @param id GitHub's id of the delivery, the same when it is delivered again
/// @param event the event's name, such as `pull_request`
/// @param job the job that it asks for
/// @param installation the installation that it came from
/// @param name what its repository is called, when the delivery tells
/// @param head the newest commit, when the delivery tells of one
/// @param body what the job needs of the payload; forgotten once the delivery is handled
/// @param received when it came in
public record Delivery(
    String id,
    String event,
    JobKey job,
    long installation,
    Optional<RepositoryName> name,
    Optional<Head> head,
    String body,
    Instant received) {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,100}");
  private static final Pattern EVENT = Pattern.compile("[0-9a-z_]{1,100}");

  public Delivery {
    if (!ID.matcher(id).matches() || !EVENT.matcher(event).matches()) {
      throw new IllegalArgumentException("Not a delivery: " + id + ", " + event);
    }
    if (body.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("The body of a delivery holds a zero character: " + id);
    }
  }

  /// A delivery that does not tell what its repository is called.
  public Delivery(
      String id,
      String event,
      JobKey job,
      long installation,
      Optional<Head> head,
      String body,
      Instant received) {
    this(id, event, job, installation, Optional.empty(), head, body, received);
  }

  /// Whether this could be a delivery's id: hostile headers are refused before anything else.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
