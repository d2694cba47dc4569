package io.plimsoll.rules.network;

import io.plimsoll.model.PortBinding;
import io.plimsoll.model.Setting;
import java.util.Optional;

/// How a port is called in findings.
final class Ports {
  private Ports() {}

  /// Its identity: the port in the container and the protocol, which outlive a change of the host's
  /// port.
  static String part(PortBinding port) {
    return port.containerPort().written().orElse("?") + "/" + port.protocol();
  }

  /// The host's port or, where the host picks one, the container's; a variable as written.
  static String spoken(PortBinding port) {
    return said(port.hostPort()).or(() -> said(port.containerPort())).orElse("?");
  }

  private static Optional<String> said(Setting<String> number) {
    return number instanceof Setting.Unresolved<String>(String expression, _)
        ? Optional.of(expression)
        : number.written();
  }
}
