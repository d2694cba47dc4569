package io.plimsoll.rules.host;

import java.util.Optional;

/// Sockets through which a container runtime takes orders.
final class Sockets {
  private Sockets() {}

  static Optional<String> runtime(String path) {
    return path.endsWith("/docker.sock") ? Optional.of("Docker") : Optional.empty();
  }
}
