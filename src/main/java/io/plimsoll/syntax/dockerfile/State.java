package io.plimsoll.syntax.dockerfile;

import java.util.Optional;

/// What holds in a stage at one point.
///
/// @param user who runs the next command; where nothing sets it the base image decides
/// @param workdir the working directory, as an absolute path where that can be told; where nothing
///   sets it the base image decides
/// @param shell the `SHELL` instruction that holds; where there is none the base image decides
/// @param entrypoint what a container starts with
/// @param command the arguments it starts with
/// @param healthcheck how its health is checked
/// @param environment the variables
public record State(
    Optional<Effective> user,
    Optional<Effective> workdir,
    Optional<Instruction> shell,
    Launch entrypoint,
    Launch command,
    Launch healthcheck,
    Environment environment) {

  static State first(Launch launch, Environment environment) {
    return new State(
        Optional.empty(), Optional.empty(), Optional.empty(), launch, launch, launch, environment);
  }

  State withUser(Effective changed) {
    return new State(
        Optional.of(changed), workdir, shell, entrypoint, command, healthcheck, environment);
  }

  State withWorkdir(Effective changed) {
    return new State(
        user, Optional.of(changed), shell, entrypoint, command, healthcheck, environment);
  }

  State withShell(Instruction changed) {
    return new State(
        user, workdir, Optional.of(changed), entrypoint, command, healthcheck, environment);
  }

  State withEntrypoint(Launch changed) {
    return new State(user, workdir, shell, changed, command, healthcheck, environment);
  }

  State withCommand(Launch changed) {
    return new State(user, workdir, shell, entrypoint, changed, healthcheck, environment);
  }

  State withHealthcheck(Launch changed) {
    return new State(user, workdir, shell, entrypoint, command, changed, environment);
  }

  State withEnvironment(Environment changed) {
    return new State(user, workdir, shell, entrypoint, command, healthcheck, changed);
  }
}
