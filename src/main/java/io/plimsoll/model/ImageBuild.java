package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.List;

/// A build of an image, as a Dockerfile describes it. Its final stage is also a [Container].
///
/// @param stages in file order
public record ImageBuild(SubjectPath path, Location at, Origin origin, List<BuildStage> stages)
    implements Subject {

  public ImageBuild {
    stages = List.copyOf(stages);
  }
}
