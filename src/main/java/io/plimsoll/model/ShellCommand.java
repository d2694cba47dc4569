package io.plimsoll.model;

import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Pipeline;
import io.plimsoll.syntax.shell.Script;
import io.plimsoll.syntax.shell.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One simple command of a shell script in `RUN`, `CMD`, `ENTRYPOINT` or in a container's
/// `command`.
///
/// @param path of the stage or container, with the program's name
/// @param at the whole command
/// @param phase when it runs
/// @param command as the shell reads it
/// @param pipeline that it is a member of; empty for a command that no shell reads
public record ShellCommand(
    SubjectPath path,
    Location at,
    Origin origin,
    Phase phase,
    Command command,
    Optional<Pipeline> pipeline)
    implements Subject {

  /// When a command runs.
  public enum Phase {
    /// While the image is built.
    BUILD,
    /// When a container starts, or is checked.
    START
  }

  /// The commands of a script and of all scripts nested in it.
  ///
  /// @param owner the stage or container that runs it
  /// @param file in which it is written
  public static List<ShellCommand> of(
      Script script, SubjectPath owner, SourceFile file, Origin origin, Phase phase) {
    List<ShellCommand> commands = new ArrayList<>();
    for (Pipeline pipeline : script.allPipelines()) {
      for (Stage member : pipeline.stages()) {
        if (member instanceof Command found) {
          commands.add(
              new ShellCommand(
                  pathOf(owner, found),
                  file.at(found.span()),
                  origin,
                  phase,
                  found,
                  Optional.of(pipeline)));
        }
      }
    }
    return commands;
  }

  /// The path of a command below its stage or container.
  public static SubjectPath pathOf(SubjectPath owner, Command command) {
    String program = command.effectiveName();
    return owner.child(program.isEmpty() ? "?" : program);
  }
}
