package io.plimsoll.github.remote;

import io.plimsoll.github.Failure;
import io.plimsoll.github.InstalledRepository;

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
  record Installed(InstalledRepository repository, Tokens tokens, Turn turn)
      implements Session.Role {
    @Override
    public Secret token() {
      return tokens.token(repository);
    }

    @Override
    public void awaitTurn() {
      turn.await(repository.installation());
    }

    @Override
    public Failure refused(Secret token, Failure failure) {
      tokens.forget(repository, token);
      return failure;
    }
  }
}
