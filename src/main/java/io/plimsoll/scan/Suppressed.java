package io.plimsoll.scan;

import java.time.LocalDate;
import java.util.Optional;

/// A finding and the exception that silences it, or asks to.
public record Suppressed(Finding finding, Excuse excuse) {

  /// Why, in the author's words; empty where nobody asked for a reason.
  public String reason() {
    return excuse.reason();
  }

  /// The last day of the exception.
  public Optional<LocalDate> until() {
    return excuse.until();
  }

  /// What silences it: `comment`, `annotation`, `settings`, `command`, or a tool's name.
  public String by() {
    return excuse.by();
  }
}
