package io.plimsoll.app.event;

/// A part of a JSON text is missing, or is not what it should be. Never leaves this package.
final class IncompleteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IncompleteException(String part) {
    super(part, null, false, false);
  }
}
