package io.plimsoll.app.event;

import io.plimsoll.inbox.CheckRuns;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the store knows.
///
/// @param app the App's id
/// @param known the App's slug, once it is known
/// @param runs our check runs
public record StoredLookup(long app, Supplier<Optional<String>> known, CheckRuns runs)
    implements Lookup {

  @Override
  public Optional<String> slug() {
    return known.get();
  }

  /// An id of ours counts only for the commit that it was given out for.
  @Override
  public List<Integer> pullRequests(long repository, String head, Optional<String> externalId) {
    return externalId
        .flatMap(runs::find)
        .filter(run -> run.repository() == repository && run.head().equals(head))
        .or(() -> runs.known(repository, head))
        .map(runs::pullRequests)
        .orElse(List.of());
  }
}
