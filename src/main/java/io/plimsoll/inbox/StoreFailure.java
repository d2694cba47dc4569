package io.plimsoll.inbox;

/// The store cannot be reached, or refused what was asked of it. What was being written is either
/// wholly there or not at all.
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreFailure(String message) {
    super(message);
  }
}
