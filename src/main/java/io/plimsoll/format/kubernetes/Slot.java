package io.plimsoll.format.kubernetes;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;

/// A field of the API as one document has it.
sealed interface Slot {

  /// A value stands there.
  ///
  /// @param key where the field's key is written
  record Written(Place value, Span key) implements Slot {}

  /// Nothing stands there.
  ///
  /// @param whole whether nothing outside the document can fill it in, as below `$patch: replace`
  record Missing(boolean whole) implements Slot {}

  /// Taken away by `null` or `$patch: delete` in a patch.
  record Taken(Span at) implements Slot {}

  /// An outer field is a template, so that nobody knows what stands here.
  record Open(String expression, Span at) implements Slot {}

  /// An outer field is no map, which the API refuses.
  record Wrong(String text, Span at) implements Slot {}
}
