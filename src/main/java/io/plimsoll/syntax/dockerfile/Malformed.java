package io.plimsoll.syntax.dockerfile;

/// A word that cannot be read, on its way from the place where that is seen to the one where it is
/// made data.
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  Malformed(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  /// The code of the problem.
  String code() {
    return code;
  }
}
