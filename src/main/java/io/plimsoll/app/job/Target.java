package io.plimsoll.app.job;

import io.plimsoll.github.InstalledRepository;

/// The pull request that a run is about.
///
/// @param repository where it is, with the id that outlives names
/// @param number counted within the repository
record Target(InstalledRepository repository, int number) {

  /// The repository's id.
  long id() {
    return repository.id().orElseThrow();
  }
}
