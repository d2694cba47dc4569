package io.plimsoll.syntax.dockerfile;

/// What something is taken from: a stage builds on it, `COPY --from` and `RUN --mount` read from
/// it.
public sealed interface Base {
  /// A stage of the same file.
  ///
  /// @param word the reference as written
  record OfStage(Word word, Stage stage) implements Base {}

  /// An image. `scratch`, the empty image, is one too.
  ///
  /// @param word the reference as written
  /// @param reference its meaning
  record OfImage(Word word, Resolution reference) implements Base {
    /// Whether this is surely the empty image.
    public boolean isScratch() {
      return reference.equals(new Resolution.Resolved("scratch"));
    }
  }

  /// A number of no stage.
  ///
  /// @param word the reference as written
  record OfNothing(Word word) implements Base {}

  /// The reference as written.
  Word word();
}
