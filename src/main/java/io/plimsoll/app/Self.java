package io.plimsoll.app;

import io.plimsoll.github.Answer;
import io.plimsoll.github.AppIdentity;
import io.plimsoll.github.GitHub;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Who this App is, as GitHub says. GitHub need not be there when the service starts; until it has
/// told, it is asked again, but not by everybody who wants to know.
final class Self {
  private static final Logger LOG = System.getLogger(Self.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final GitHub gitHub;
  private final InstantSource clock;
  private volatile Optional<AppIdentity> known = Optional.empty();
  private Instant next = Instant.MIN;

  Self(GitHub gitHub, InstantSource clock) {
    this.gitHub = gitHub;
    this.clock = clock;
  }

  /// The identity, if GitHub has told it.
  Optional<AppIdentity> known() {
    return known;
  }

  /// The App's name in addresses, if GitHub has told it.
  Optional<String> slug() {
    return known.map(AppIdentity::slug);
  }

  /// The identity; GitHub is asked if it has not told it yet.
  Optional<AppIdentity> ask() {
    return known.or(this::fetch);
  }

  private synchronized Optional<AppIdentity> fetch() {
    if (known.isEmpty() && !clock.instant().isBefore(next)) {
      switch (gitHub.app().identity()) {
        case Answer.Got<AppIdentity>(var identity) -> {
          LOG.log(Level.INFO, "GitHub knows this App as {0}", identity.slug());
          known = Optional.of(identity);
        }
        case Answer.Failed<AppIdentity>(var failure) ->
            LOG.log(Level.WARNING, "GitHub does not say who this App is: {0}", failure.detail());
      }
      next = clock.instant().plus(PAUSE);
    }
    return known;
  }
}
