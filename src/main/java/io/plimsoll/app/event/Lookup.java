package io.plimsoll.app.event;

import java.util.List;
import java.util.Optional;

/// What reading a delivery needs to know of ourselves.
public interface Lookup {
  /// The App's id.
  long app();

  /// The App's name in addresses and mentions. Empty while GitHub has not been asked.
  Optional<String> slug();

  /// The open pull requests that our check run on a commit stands for. GitHub tells of none when
  /// they come from forks.
  ///
  /// @param repository the repository's id
  /// @param head the commit
  /// @param externalId our own id of the check run, when the delivery tells it
  List<Integer> pullRequests(long repository, String head, Optional<String> externalId);
}
