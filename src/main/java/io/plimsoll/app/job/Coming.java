package io.plimsoll.app.job;

/// Something that was begun and whose result is on its way.
///
/// @param <T> the result
@FunctionalInterface
interface Coming<T> {
  /// Waits for the result.
  ///
  /// @throws RuntimeException what the work threw
  T await();
}
