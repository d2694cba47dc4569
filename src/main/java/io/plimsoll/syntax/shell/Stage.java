package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.List;

/// One member of a pipeline.
public sealed interface Stage permits Command, Compound {
  /// The redirections of this member, in order.
  List<Redirection> redirections();

  /// The place in the file, without here-documents.
  Span span();

  /// The simple commands of this member, those of bodies included, in the order of the text.
  List<Command> commands();
}
