package io.plimsoll.github;

import java.util.Map;

/// The App on one account.
///
/// @param account the organisation's or person's login
/// @param permissions what the account has granted
public record Installation(
    long id, String account, boolean suspended, Map<String, String> permissions) {

  public Installation {
    permissions = Map.copyOf(permissions);
  }
}
