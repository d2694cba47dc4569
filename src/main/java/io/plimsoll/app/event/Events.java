package io.plimsoll.app.event;

import io.plimsoll.app.event.Reading.Fault;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.Delivery;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Pending;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

  /// Whether a delivery may ask for work, as far as its event and action tell.
  public static boolean mayAskForWork(String event, Optional<String> action) {
    return Interest.isIn(event, action.orElse(""));
  }

  /// The delivery by which one job tells another what happened. A job that does so twice gives it
  /// the same id, so that it is stored once.
  public static Delivery passedOn(Pending by, JobKey to, Happening happening) {
    String name = by.id() + " to " + to.text();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Delivery(
        id.toString(),
        by.event(),
        to,
        happening.origin().installation(),
        Optional.empty(),
        Kept.write(happening),
        by.received());
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
      case "pull_request_review_thread", "push" -> withoutWork(letter, Why.READ_WHEN_NEEDED);
      case "ping", "meta", "github_app_authorization" -> Letter.dropped(Why.FOR_INFORMATION);
      default -> Letter.dropped(Why.NO_WORK_FOR_EVENT);
    };
  }

  /// Reads on if the payload comes from an App's webhook, is none of our own doings, and may ask
  /// for work.
  private static Reading ofApp(Letter letter, Reader reader) {
    if (letter.isOwnDoing()) {
      return withoutWork(letter, Why.OWN_DOING);
    }
    return letter.isOfApp() && Interest.isIn(letter.event(), letter.action())
        ? reader.read(letter)
        : withoutWork(letter, Why.NO_WORK_FOR_ACTION);
  }

  private static Reading withoutWork(Letter letter, Why why) {
    return letter.isOfApp() ? Letter.dropped(why) : new Reading.Refused(Fault.NO_INSTALLATION);
  }

  /// Reads one kind of event, in the actions that [Interest] lists.
  private interface Reader {
    Reading read(Letter letter);
  }
}
