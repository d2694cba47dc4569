package io.plimsoll.format.compose;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Platform;

/// A service of a Compose file.
///
/// @param file the file's path
/// @param service the service's key
/// @param index which of the file's services, from 0; two documents of a file may use one name
record ServiceOrigin(String file, String service, int index) implements Origin {
  @Override
  public Platform platform() {
    return Platform.COMPOSE;
  }
}
