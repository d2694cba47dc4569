package io.plimsoll.policy;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;

/// A settings file that was read. What is wrong in it takes nothing from its other keys.
///
/// @param source the file
/// @param settings what it says, with defaults for what it does not say or says wrongly
/// @param errors keys and values that are not understood, at their place
/// @param notes what is understood and has no effect yet
public record SettingsFile(
    SourceFile source, Settings settings, List<Problem> errors, List<Problem> notes) {

  public SettingsFile {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /// Reads a settings file.
  ///
  /// @param names by which rules may be called
  public static SettingsFile read(SourceFile source, RuleNames names) {
    return new SettingsFile(source, Settings.defaults(), List.of(), List.of());
  }
}
