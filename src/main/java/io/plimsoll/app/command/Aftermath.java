package io.plimsoll.app.command;

import java.util.ArrayList;
import java.util.List;

/// What the rest of a run has to do because of commands.
///
/// @param exceptionsChanged whether exceptions were given: the scan's result is to be made anew
/// @param reviewAgain whether a review was asked for: it is done even where nothing seems to have
///   changed
/// @param showsOlder whether what was there before was asked for too
/// @param later comments whose last answer waits until the review is posted
public record Aftermath(
    boolean exceptionsChanged, boolean reviewAgain, boolean showsOlder, List<Later> later) {
  /// Nothing is different.
  public static final Aftermath NOTHING = new Aftermath(false, false, false, List.of());

  public Aftermath {
    later = List.copyOf(later);
  }

  /// What both ask for.
  public Aftermath and(Aftermath other) {
    List<Later> both = new ArrayList<>(later);
    both.addAll(other.later);
    return new Aftermath(
        exceptionsChanged || other.exceptionsChanged,
        reviewAgain || other.reviewAgain,
        showsOlder || other.showsOlder,
        both);
  }
}
