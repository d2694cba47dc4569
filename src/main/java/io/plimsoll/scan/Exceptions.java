package io.plimsoll.scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which exceptions hold beside those of the settings: those given by command, and those that the
/// change itself writes into its files.
///
/// @param headMaySilence whether the author of the change has the right to make exceptions. Without
///   it a comment or annotation that the base does not have silences nothing: its finding stays and
///   is listed in [Report#requested()].
/// @param given by command
public record Exceptions(boolean headMaySilence, List<Given> given) {

  public Exceptions {
    given = List.copyOf(given);
  }

  /// An exception that a person gave by a command.
  ///
  /// @param fingerprint of the finding
  /// @param reason in the person's words
  /// @param until the last day, in UTC
  /// @param by who gave it
  /// @param on the day on which it was given
  public record Given(
      String fingerprint, String reason, Optional<LocalDate> until, String by, LocalDate on) {

    boolean countsOn(LocalDate day) {
      return until.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /// All that is written in files, and none by command.
  public static Exceptions written() {
    return new Exceptions(true, List.of());
  }
}
