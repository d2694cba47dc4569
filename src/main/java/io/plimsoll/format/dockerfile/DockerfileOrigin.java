package io.plimsoll.format.dockerfile;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Platform;

/// Says that a subject was read from a Dockerfile.
record DockerfileOrigin(String file) implements Origin {

  @Override
  public Platform platform() {
    return Platform.DOCKERFILE;
  }
}
