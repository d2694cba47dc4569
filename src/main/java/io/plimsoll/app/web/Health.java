package io.plimsoll.app.web;

import java.util.Map;

/// How the service is. Asked often, so it answers from memory or by one short question.
public interface Health {
  /// Whether it takes deliveries and works them off.
  boolean isReady();

  /// Its parts by name, and whether each is well.
  Map<String, Boolean> parts();
}
