package io.plimsoll.app.web;

import java.util.Map;

/// How the service is. Asked often, so it answers from memory or by one short question.
public interface Health {
  /// Its parts by name, and whether each is well. It is ready for work when all are.
  Map<String, Boolean> parts();
}
