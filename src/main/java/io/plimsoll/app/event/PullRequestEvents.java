package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.Head;
import io.plimsoll.inbox.JobKey;
import java.time.Instant;
import java.util.Optional;

/// Reads the event `pull_request`.
///
/// Each of its payloads shows the pull request with its head and the second in which GitHub last
/// touched it, both of one moment. So that second orders heads, however deliveries overtake each
/// other; of two in one second the one that came in later counts. No other event tells of heads: a
/// check run's commit may long be history.
final class PullRequestEvents {

  private PullRequestEvents() {}

  static Reading read(Letter letter) {
    return switch (letter.action()) {
      case "edited" -> edited(letter);
      case "closed" -> closed(letter);
      default -> changed(letter);
    };
  }

  /// A title or a description is not reviewed; another base is another change.
  private static Reading edited(Letter letter) {
    return letter.payload().at("changes", "base").isThere()
        ? changed(letter)
        : Letter.dropped(Why.TEXT_EDITED);
  }

  private static Reading changed(Letter letter) {
    Origin origin = letter.origin();
    Part pull = letter.payload().at("pull_request");
    int number = pull.at("number").number();
    Head head = head(pull);
    Happening happening =
        new Happening.PullRequestChanged(
            origin,
            number,
            letter.action(),
            head.sha(),
            pull.at("base", "ref").line(),
            pull.at("base", "sha").sha(),
            label(letter),
            head.asOf());
    return letter.accepted(JobKey.pullRequest(origin.repository(), number), head, happening);
  }

  private static Optional<String> label(Letter letter) {
    return letter.payload().at("label", "name").ifThere().map(Part::line);
  }

  private static Reading closed(Letter letter) {
    Origin origin = letter.origin();
    Part pull = letter.payload().at("pull_request");
    int number = pull.at("number").number();
    Head head = head(pull);
    Happening happening = new Happening.PullRequestClosed(origin, number, head.sha());
    return letter.accepted(JobKey.pullRequest(origin.repository(), number), head, happening);
  }

  private static Head head(Part pull) {
    Instant touched = pull.at("updated_at").time();
    return new Head(pull.at("head", "sha").sha(), touched);
  }
}
