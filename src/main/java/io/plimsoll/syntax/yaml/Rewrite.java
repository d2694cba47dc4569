package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import java.util.List;

/// The answer to a wanted change.
public sealed interface Rewrite {
  /// The change as edits; none when the file already is so. The result was read again: it means
  /// what the patch says, and nothing else changed its meaning.
  record Done(List<Edit> edits) implements Rewrite {
    public Done {
      edits = List.copyOf(edits);
    }
  }

  /// The change is not made.
  record Refused(Reason reason, Span at) implements Rewrite {}

  /// Why a change is not made.
  enum Reason {
    /// The value is an alias; writing through it would change other places.
    ALIAS,
    /// The value comes through a merge key.
    MERGED,
    /// The value has a tag or an anchor and would lose it.
    PROPERTIES,
    /// A map where a list is, a scalar where a map is, or the like.
    OTHER_SHAPE,
    /// The map has keys after `?`, or keys that are not scalars.
    EXPLICIT_KEY,
    /// A pair in brackets without braces of its own.
    BARE_PAIR,
    /// The name wanted is taken.
    NAME_TAKEN,
    /// The file ends lines with a lone carriage return.
    LINE_ENDS,
    /// The edited text would not mean exactly what is wanted.
    UNSURE
  }
}
