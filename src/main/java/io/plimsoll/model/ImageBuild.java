package io.plimsoll.model;

import io.plimsoll.source.Location;
import io.plimsoll.syntax.dockerfile.Build;
import java.util.List;

/// A build of an image, as a Dockerfile describes it. Its final stage is also a [Container].
///
/// @param build as the Dockerfile describes it
/// @param stages in file order
public record ImageBuild(
    SubjectPath path, Location at, Origin origin, Build build, List<BuildStage> stages)
    implements Subject {

  public ImageBuild {
    stages = List.copyOf(stages);
  }
}
