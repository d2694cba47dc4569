package io.plimsoll.app.standin;

import java.io.Serial;

/// Something that GitHub has and the stand-in lacks.
final class NotSimulatedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NotSimulatedException(String what) {
    super(what);
  }
}
