package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Platform;

/// Where the subjects of a manifest come from.
record ManifestFile(String file) implements Origin {

  @Override
  public Platform platform() {
    return Platform.KUBERNETES;
  }
}
