package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening.Commented;
import java.util.List;

/// A comment whose answer waits until the review is posted.
///
/// @param said the comment
/// @param answers to its commands, in order
/// @param isRepeated whether an earlier run may have answered already
public record Later(Commented said, List<Answer> answers, boolean isRepeated) {

  public Later {
    answers = List.copyOf(answers);
  }
}
