package io.plimsoll.model;

import io.plimsoll.source.Location;

/// A thing that rules judge.
public sealed interface Subject
    permits WithEnvironment, Workload, ImageBuild, ImageUse, ShellCommand {

  /// What the thing is called; equal in two versions of a file for the same thing.
  SubjectPath path();

  /// The line that stands for the thing: a container's name, a stage's `FROM`.
  Location at();

  /// The document that the thing was read from.
  Origin origin();

  /// The platform whose rules of the game hold for the thing.
  default Platform platform() {
    return origin().platform();
  }
}
