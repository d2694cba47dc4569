package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.InstallationChanged.Change;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.RepositoriesRemoved;
import io.plimsoll.app.event.Happening.RepositoryMoved;
import io.plimsoll.inbox.JobKey;
import java.util.List;

/// Reads the events `installation`, `installation_repositories`, `installation_target` and
/// `repository`: what may be read at all, and what it is called.
final class InstallationEvents {

  private InstallationEvents() {}

  static Reading ofInstallation(Letter letter) {
    return switch (letter.action()) {
      case "created" -> changed(letter, Change.CREATED);
      case "deleted" -> changed(letter, Change.DELETED);
      case "suspend" -> changed(letter, Change.SUSPENDED);
      case "unsuspend" -> changed(letter, Change.UNSUSPENDED);
      default -> changed(letter, Change.PERMISSIONS_ACCEPTED);
    };
  }

  private static Reading changed(Letter letter, Change change) {
    Origin origin = letter.installationOrigin(letter.payload().at("installation", "account"));
    return accepted(letter, new InstallationChanged(origin, change));
  }

  /// Repositories were taken away. One that is added is reviewed when something happens in it.
  static Reading ofRepositories(Letter letter) {
    Origin origin = letter.installationOrigin(letter.payload().at("installation", "account"));
    List<Long> repositories =
        letter.payload().at("repositories_removed").each().stream()
            .map(repository -> repository.at("id").id())
            .toList();
    return accepted(letter, new RepositoriesRemoved(origin, repositories));
  }

  static Reading ofTarget(Letter letter) {
    Origin origin = letter.installationOrigin(letter.payload().at("account"));
    return accepted(letter, new AccountRenamed(origin));
  }

  /// A repository that is gone is for the installation's job, because its own jobs go with it.
  static Reading ofRepository(Letter letter) {
    Origin origin = letter.origin();
    return letter.action().equals("deleted")
        ? accepted(letter, gone(origin))
        : letter.accepted(JobKey.repository(origin.repository()), new RepositoryMoved(origin));
  }

  private static Happening gone(Origin origin) {
    Origin account = new Origin(origin.installation(), 0, origin.owner(), "");
    return new RepositoriesRemoved(account, List.of(origin.repository()));
  }

  private static Reading accepted(Letter letter, Happening happening) {
    return letter.accepted(JobKey.installation(happening.origin().installation()), happening);
  }
}
