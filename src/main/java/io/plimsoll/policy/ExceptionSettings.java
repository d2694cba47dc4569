package io.plimsoll.policy;

import java.time.LocalDate;
import java.util.OptionalInt;

/// The rules for exceptions: the section `exceptions`.
///
/// @param reasonRequired whether an exception without a reason counts
/// @param expiryRequired whether an exception without a last day counts
/// @param maxDays the farthest last day, in days from today; asks for a last day as well, for one
///   without is farther than any
/// @param inline whether comments and annotations in files count
/// @param foreign whether peers' comments count
/// @param who the least right that `/plimsoll ignore` asks for
/// @param fourEyes whether the author of a pull request may not ignore findings in it
public record ExceptionSettings(
    boolean reasonRequired,
    boolean expiryRequired,
    OptionalInt maxDays,
    boolean inline,
    boolean foreign,
    Who who,
    boolean fourEyes) {

  /// A right in a repository, from the least to the most.
  public enum Who {
    WRITE,
    MAINTAIN,
    ADMIN
  }

  /// Whether an exception must say when it ends.
  boolean asksForEnd() {
    return expiryRequired || maxDays.isPresent();
  }

  /// Whether a last day is farther away than the settings allow.
  boolean isTooFar(LocalDate last, LocalDate today) {
    return maxDays.isPresent() && last.isAfter(today.plusDays(maxDays.getAsInt()));
  }

  /// What holds without a settings file.
  public static ExceptionSettings defaults() {
    return new ExceptionSettings(true, false, OptionalInt.empty(), true, true, Who.WRITE, false);
  }
}
