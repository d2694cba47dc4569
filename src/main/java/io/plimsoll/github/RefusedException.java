package io.plimsoll.github;

import java.io.Serial;

/// A failure on its way to the edge that handles it.
public final class RefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public RefusedException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
