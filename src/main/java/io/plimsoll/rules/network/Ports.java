package io.plimsoll.rules.network;

import io.plimsoll.model.PortBinding;

/// How a port is called in findings.
final class Ports {
  private Ports() {}

  /// Its identity: the port in the container and the protocol, which outlive a change of the host's
  /// port.
  static String part(PortBinding port) {
    return port.containerPort().written().orElse("?") + "/" + port.protocol();
  }

  /// The host's port or, where the host picks one, the container's.
  static String spoken(PortBinding port) {
    return port.hostPort().written().or(() -> port.containerPort().written()).orElse("?");
  }
}
