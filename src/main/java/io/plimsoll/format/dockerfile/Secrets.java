package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import java.util.List;

final class Secrets {
  Secrets(Dockerfile tree) {}

  List<Span> values() {
    return List.of();
  }
}
