package io.plimsoll.github;

import java.util.function.Function;
import java.util.function.Supplier;

/// What came of a call to GitHub.
///
/// @param <T> what GitHub was asked for
public sealed interface Answer<T> {

  /// GitHub answered.
  record Got<T>(T value) implements Answer<T> {}

  /// GitHub did not answer, or refused.
  record Failed<T>(Failure failure) implements Answer<T> {}

  /// Runs a call and turns a refusal that it throws into data.
  static <T> Answer<T> of(Supplier<T> call) {
    try {
      return new Got<>(call.get());
    } catch (RefusedException refused) {
      return new Failed<>(refused.failure());
    }
  }

  /// The answer with its value changed.
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Got<T>(T value) -> new Got<R>(change.apply(value));
      case Failed<T>(Failure failure) -> new Failed<R>(failure);
    };
  }

  /// What a further call answers, when this one was answered.
  default <R> Answer<R> then(Function<? super T, Answer<R>> further) {
    return switch (this) {
      case Got<T>(T value) -> further.apply(value);
      case Failed<T>(Failure failure) -> new Failed<R>(failure);
    };
  }

  /// The value, for a caller whose own edge decides what a failure means.
  ///
  /// @throws RefusedException when there is none
  default T orThrow() {
    return switch (this) {
      case Got<T>(T value) -> value;
      case Failed<T>(Failure failure) -> throw new RefusedException(failure);
    };
  }
}
