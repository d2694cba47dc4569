package io.plimsoll.app.event;

import io.plimsoll.inbox.Delivery;

/// What a webhook payload comes to.
public sealed interface Reading {

  /// It asks for work.
  record Accepted(Delivery delivery) implements Reading {}

  /// It is well, and nothing is to be done.
  record Dropped(Why why) implements Reading {}

  /// It is none of those that GitHub sends to an App. Nothing is stored.
  record Refused(Fault fault) implements Reading {}

  /// Why nothing is to be done.
  enum Why {
    /// An event that no job is for.
    NO_WORK_FOR_EVENT,
    /// An action of the event that changes nothing in a review.
    NO_WORK_FOR_ACTION,
    /// Only text that is not reviewed has changed.
    TEXT_EDITED,
    /// A comment on an issue that is no pull request.
    NOT_A_PULL_REQUEST,
    /// A comment in which no command can stand.
    NO_COMMAND,
    /// A comment by a machine, or by one person in another's name.
    NOT_BY_A_PERSON,
    /// Done by this App itself.
    OWN_DOING,
    /// About a check run of another App.
    ANOTHER_APP,
    /// State that each run reads from GitHub itself.
    READ_WHEN_NEEDED,
    /// Told for information alone.
    FOR_INFORMATION
  }

  /// What is wrong with a payload.
  enum Fault {
    /// No JSON object, or deeper, longer or larger than GitHub's are.
    NOT_JSON,
    /// From a webhook of a repository or an organisation, not of an App.
    NO_INSTALLATION,
    /// A part is missing, or is not what it should be.
    INCOMPLETE
  }
}
