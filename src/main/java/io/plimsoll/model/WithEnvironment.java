package io.plimsoll.model;

import java.util.List;

/// A thing whose programs are given variables.
public sealed interface WithEnvironment extends Subject permits Container, BuildStage {

  /// The variables, where they are written.
  List<EnvironmentVariable> environment();
}
