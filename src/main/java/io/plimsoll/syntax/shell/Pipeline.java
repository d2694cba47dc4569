package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.List;

/// Commands joined by `|`, each reading what the one before writes; mostly there is only one.
///
/// @param stages at least one
/// @param negated whether `!` stands in front
/// @param connector what joins it to the next pipeline
/// @param span in the file
public record Pipeline(List<Stage> stages, boolean negated, Connector connector, Span span) {

  public Pipeline {
    stages = List.copyOf(stages);
  }

  /// The simple commands of all members, in the order of the text.
  public List<Command> commands() {
    return stages.stream().flatMap(stage -> stage.commands().stream()).toList();
  }
}
