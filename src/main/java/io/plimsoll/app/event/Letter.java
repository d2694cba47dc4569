package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.Head;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.RepositoryName;
import java.time.Instant;
import java.util.Optional;

/// A delivery with its payload opened.
///
/// @param id GitHub's id of the delivery
/// @param received when it came in
/// @param lookup what is known of ourselves
record Letter(String event, String id, Part payload, Instant received, Lookup lookup) {

  /// The action, or nothing for the few events that have none.
  String action() {
    return payload.at("action").textOrEmpty();
  }

  /// Where it happened, for an event about a repository.
  Origin origin() {
    Part repository = payload.at("repository");
    return new Origin(
        payload.at("installation", "id").id(),
        repository.at("id").id(),
        repository.at("owner", "login").name(),
        repository.at("name").name());
  }

  /// Where it happened, for an event about the installation as a whole.
  ///
  /// @param account the account that the App is installed on; an enterprise has no login
  Origin installationOrigin(Part account) {
    return new Origin(
        payload.at("installation", "id").id(), 0, account.at("login").textOrEmpty(), "");
  }

  /// Whether it comes from an App's webhook, not from one of a repository or an organisation.
  boolean isOfApp() {
    return payload.at("installation", "id").isThere();
  }

  boolean isOwnDoing() {
    Optional<String> bot = lookup.slug().map(slug -> slug + "[bot]");
    return bot.filter(payload.at("sender", "login").textOrEmpty()::equalsIgnoreCase).isPresent();
  }

  /// Asks for work on a pull request whose payload tells the head at a known time.
  Reading accepted(JobKey job, Head head, Happening happening) {
    return accepted(job, Optional.of(head), happening, head.asOf());
  }

  /// Asks for work.
  Reading accepted(JobKey job, Happening happening) {
    return accepted(job, Optional.empty(), happening, received);
  }

  private Reading accepted(JobKey job, Optional<Head> head, Happening happening, Instant nameAsOf) {
    Origin origin = happening.origin();
    Optional<RepositoryName> name =
        Optional.of(new RepositoryName(origin.owner(), origin.name(), nameAsOf))
            .filter(_ -> origin.repository() != 0);
    return new Reading.Accepted(
        new Delivery(
            id, event, job, origin.installation(), name, head, Kept.write(happening), received));
  }

  static Reading dropped(Reading.Why why) {
    return new Reading.Dropped(why);
  }
}
