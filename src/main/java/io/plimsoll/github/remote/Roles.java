package io.plimsoll.github.remote;

import io.plimsoll.github.Failure;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.WriteLimit;
import java.time.Duration;

/// The two roles of an App.
final class Roles {
  private Roles() {}

  /// The App itself. What it writes is no content, so it waits for nothing.
  record App(AppToken tokens) implements Session.Role {
    @Override
    public Secret token() {
      return tokens.make();
    }

    @Override
    public void awaitTurn() {}

    @Override
    public Failure refused(Secret token, Failure failure) {
      return new Failure.GiveUp(Failure.Reason.UNAUTHORIZED, 401, failure.detail());
    }
  }

  /// An installation in one repository.
  record Installed(InstalledRepository repository, Tokens tokens, WriteLimit limit, Pause pause)
      implements Session.Role {
    @Override
    public Secret token() {
      return tokens.token(repository);
    }

    @Override
    public void awaitTurn() {
      Duration wait = limit.reserve(repository.installation());
      if (wait.isPositive()) {
        pause(wait);
      }
    }

    private void pause(Duration wait) {
      try {
        pause.await(wait);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new RefusedException(
            new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "interrupted"));
      }
    }

    @Override
    public Failure refused(Secret token, Failure failure) {
      tokens.forget(repository, token);
      return failure;
    }
  }
}
