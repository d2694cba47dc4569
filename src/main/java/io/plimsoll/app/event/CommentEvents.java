package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.JobKey;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the events `issue_comment`, `pull_request_review_comment` and `pull_request_review`, in
/// whose texts commands may stand. Only what a person wrote just now counts: never an edit, and
/// nothing by a machine.
final class CommentEvents {

  private CommentEvents() {}

  static Reading onIssue(Letter letter) {
    Part issue = letter.payload().at("issue");
    return issue.at("pull_request").isThere()
        ? said(letter, issue, CommentKind.ISSUE, letter.payload().at("comment"))
        : Letter.dropped(Why.NOT_A_PULL_REQUEST);
  }

  static Reading onLine(Letter letter) {
    return said(letter, pull(letter), CommentKind.REVIEW, letter.payload().at("comment"));
  }

  static Reading ofReview(Letter letter) {
    return said(letter, pull(letter), CommentKind.REVIEW_BODY, letter.payload().at("review"));
  }

  private static Part pull(Letter letter) {
    return letter.payload().at("pull_request");
  }

  private static Reading said(Letter letter, Part below, CommentKind kind, Part comment) {
    String body = CommandSign.beginningOf(comment.at("body").textOrEmpty());
    if (!isByItsSender(letter, comment.at("user"))) {
      return Letter.dropped(Why.NOT_BY_A_PERSON);
    }
    if (!CommandSign.isIn(body, letter.lookup().slug())) {
      return Letter.dropped(Why.NO_COMMAND);
    }
    return accepted(letter, below.at("number").number(), kind, comment, body);
  }

  /// Whether the author is a person, and the one who sent the event.
  private static boolean isByItsSender(Letter letter, Part author) {
    Part sender = letter.payload().at("sender");
    return !isBot(author)
        && !isBot(sender)
        && author.at("login").isThere()
        && author.at("login").textOrEmpty().equals(sender.at("login").textOrEmpty());
  }

  private static boolean isBot(Part account) {
    return account.at("type").textOrEmpty().equals("Bot");
  }

  private static Reading accepted(
      Letter letter, int number, CommentKind kind, Part comment, String body) {
    Origin origin = letter.origin();
    Optional<Long> inReplyTo = comment.at("in_reply_to_id").ifThere().map(Part::id);
    Happening said =
        new Commented(
            origin,
            number,
            kind,
            comment.at("id").id(),
            comment.at("user", "login").name(),
            false,
            body,
            inReplyTo.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    return letter.accepted(JobKey.pullRequest(origin.repository(), number), said);
  }
}
