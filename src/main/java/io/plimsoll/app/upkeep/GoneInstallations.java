package io.plimsoll.app.upkeep;

import io.plimsoll.github.Answer;
import io.plimsoll.github.AppCalls;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Installation;
import io.plimsoll.inbox.Chore;
import io.plimsoll.inbox.Installations;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Forgets installations whose end nobody told us of, once a day. What is known here is read before
/// GitHub's list, so that one made in between is not taken for gone, and GitHub is asked for each
/// by itself before its rows go.
final class GoneInstallations {
  private static final Logger LOG = System.getLogger(GoneInstallations.class.getName());
  private static final Duration EVERY = Duration.ofDays(1);

  private final AppCalls app;
  private final Installations installations;
  private final InstantSource clock;

  GoneInstallations(AppCalls app, Installations installations, InstantSource clock) {
    this.app = app;
    this.installations = installations;
    this.clock = clock;
  }

  Chore chore() {
    return new Chore("installations", EVERY, this::forget);
  }

  void forget() {
    List<Long> known = installations.known();
    if (known.isEmpty()) {
      return;
    }
    switch (app.installations()) {
      case Answer.Got<List<Installation>>(var there) -> forget(known, there);
      case Answer.Failed<List<Installation>>(var failure) ->
          LOG.log(Level.INFO, "The installations could not be read: {0}", failure.detail());
    }
  }

  private void forget(List<Long> known, List<Installation> there) {
    Set<Long> ids = there.stream().map(Installation::id).collect(Collectors.toSet());
    known.stream()
        .filter(id -> !ids.contains(id))
        .filter(this::isGone)
        .forEach(id -> installations.forget(id, clock.instant()));
  }

  private boolean isGone(long installation) {
    return app.installation(installation)
            instanceof Answer.Failed<Installation>(Failure.GiveUp(var reason, _, _))
        && reason == Failure.Reason.NOT_FOUND;
  }
}
