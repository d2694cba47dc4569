package io.plimsoll.app.event;

import io.plimsoll.app.event.Reading.Fault;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.Delivery;
import java.time.Instant;
import java.util.Optional;

/// Reads webhook payloads, which anybody may have written.
public final class Events {

  private Events() {}

  /// Reads a payload. Total: whatever the bytes are, the answer is a reading.
  ///
  /// @param event the event's name, as the header has it
  /// @param delivery GitHub's id of the delivery, as the header has it
  /// @param body the payload, whose signature was checked
  /// @param received when it came in
  public static Reading read(
      String event, String delivery, byte[] body, Instant received, Lookup lookup) {
    Optional<Part> payload = Json.object(body);
    if (payload.isEmpty()) {
      return new Reading.Refused(Fault.NOT_JSON);
    }
    if (!Delivery.isId(delivery)) {
      return new Reading.Refused(Fault.INCOMPLETE);
    }
    try {
      return read(new Letter(event, delivery, payload.get(), received, lookup));
    } catch (IncompleteException _) {
      return new Reading.Refused(Fault.INCOMPLETE);
    }
  }

  private static Reading read(Letter letter) {
    return switch (letter.event()) {
      case "pull_request" -> ofApp(letter, PullRequestEvents::read);
      case "issue_comment" -> ofApp(letter, CommentEvents::onIssue);
      case "pull_request_review" -> ofApp(letter, CommentEvents::ofReview);
      case "pull_request_review_comment" -> ofApp(letter, CommentEvents::onLine);
      case "check_run" -> ofApp(letter, CheckEvents::ofRun);
      case "check_suite" -> ofApp(letter, CheckEvents::ofSuite);
      case "merge_group" -> ofApp(letter, GroupEvents::read);
      case "installation" -> ofApp(letter, InstallationEvents::ofInstallation);
      case "installation_repositories" -> ofApp(letter, InstallationEvents::ofRepositories);
      case "installation_target" -> ofApp(letter, InstallationEvents::ofTarget);
      case "repository" -> ofApp(letter, InstallationEvents::ofRepository);
      case "pull_request_review_thread", "push" ->
          ofApp(letter, _ -> Letter.dropped(Why.READ_WHEN_NEEDED));
      case "ping", "meta", "github_app_authorization" -> Letter.dropped(Why.FOR_INFORMATION);
      default -> Letter.dropped(Why.NO_WORK_FOR_EVENT);
    };
  }

  /// Reads on if the payload comes from an App's webhook, and tells of others' doings.
  private static Reading ofApp(Letter letter, Reader reader) {
    if (!letter.payload().at("installation", "id").isThere()) {
      return new Reading.Refused(Fault.NO_INSTALLATION);
    }
    return letter.isOwnDoing() ? Letter.dropped(Why.OWN_DOING) : reader.read(letter);
  }

  /// Reads one kind of event.
  private interface Reader {
    Reading read(Letter letter);
  }
}
