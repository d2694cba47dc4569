package io.plimsoll.github;

import java.util.List;
import java.util.Optional;

/// What the App may ask about itself, with its own key.
public interface AppCalls {
  /// Who the App is.
  Answer<AppIdentity> identity();

  /// Every account that has installed it.
  Answer<List<Installation>> installations();

  /// One installation. Given up as not found when it was deleted.
  Answer<Installation> installation(long id);

  /// What GitHub tried to deliver, newest first, a page at a time.
  ///
  /// @param cursor where the page before ended; empty for the first page
  Answer<DeliveryPage> deliveries(Optional<String> cursor, boolean failedOnly);

  /// What GitHub tried to deliver: the payload as a text of JSON.
  ///
  /// @param id a delivery's id, not its guid
  Answer<String> payload(long id);

  /// Asks GitHub to deliver once more.
  ///
  /// @param id a delivery's id, not its guid
  Answer<Done> redeliver(long id);
}
