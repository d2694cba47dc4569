package io.plimsoll.syntax.dockerfile;

/// Where a variable gets its value.
///
/// @param instruction an `ENV` or an `ARG`
/// @param pair the variable and its value as written
public record Declaration(Instruction instruction, Pair pair) {

  /// Whether the variable is in the image, rather than only in the build.
  public boolean isInImage() {
    return instruction.is(Keyword.ENV);
  }
}
