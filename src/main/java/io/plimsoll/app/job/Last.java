package io.plimsoll.app.job;

import io.plimsoll.inbox.Conclusion;
import io.plimsoll.review.CheckRun;

/// The last word of a review.
///
/// @param said what the check run says of this pull request
/// @param text Markdown below the summary, or nothing
/// @param isWorrying whether it is not to be green
record Last(CheckRun said, String text, boolean isWorrying) {

  /// How this pull request ends, whatever others with the same head say.
  Conclusion conclusion() {
    Conclusion own = Composed.conclusion(said);
    return isWorrying && own == Conclusion.SUCCESS ? Conclusion.NEUTRAL : own;
  }
}
