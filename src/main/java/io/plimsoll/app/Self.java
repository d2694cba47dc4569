package io.plimsoll.app;

import io.plimsoll.github.Answer;
import io.plimsoll.github.AppIdentity;
import io.plimsoll.github.GitHub;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// Who this App is, as GitHub says. GitHub need not be there when the service starts.
final class Self {
  private static final Logger LOG = System.getLogger(Self.class.getName());

  private final GitHub gitHub;
  private volatile Optional<AppIdentity> known = Optional.empty();

  Self(GitHub gitHub) {
    this.gitHub = gitHub;
  }

  /// The identity, if GitHub has told it.
  Optional<AppIdentity> known() {
    return known;
  }

  /// The App's name in addresses, if GitHub has told it.
  Optional<String> slug() {
    return known.map(AppIdentity::slug);
  }

  /// The identity; GitHub is asked until it has told it once.
  Answer<AppIdentity> ask() {
    Optional<AppIdentity> before = known;
    return before.isPresent() ? new Answer.Got<>(before.get()) : fetch();
  }

  private Answer<AppIdentity> fetch() {
    Answer<AppIdentity> answer = gitHub.app().identity();
    switch (answer) {
      case Answer.Got<AppIdentity>(var identity) -> known = Optional.of(identity);
      case Answer.Failed<AppIdentity>(var failure) ->
          LOG.log(Level.WARNING, "GitHub does not say who this App is: {0}", failure.detail());
    }
    return answer;
  }
}
