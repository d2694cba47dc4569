package io.plimsoll.model;

import io.plimsoll.source.Location;
import io.plimsoll.syntax.dockerfile.Stage;
import java.util.List;

/// One stage of a build.
///
/// @param stage as the Dockerfile describes it
/// @param isFinal whether it is the stage that is built by default
/// @param inFinalImage whether its layers are part of the final image
/// @param environment the variables that it sets for what it runs, without those that the image
///   keeps
/// @param commands what it runs, in order
public record BuildStage(
    SubjectPath path,
    Location at,
    Origin origin,
    Stage stage,
    boolean isFinal,
    boolean inFinalImage,
    List<EnvironmentVariable> environment,
    List<ShellCommand> commands)
    implements WithEnvironment {

  public BuildStage {
    environment = List.copyOf(environment);
    commands = List.copyOf(commands);
  }
}
