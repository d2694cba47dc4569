package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening.Commented;
import java.util.List;

/// A comment whose last answer waits until the review is posted.
///
/// @param said the comment
/// @param answers what is to be said of its other commands
public record Later(Commented said, List<String> answers) {

  public Later {
    answers = List.copyOf(answers);
  }
}
