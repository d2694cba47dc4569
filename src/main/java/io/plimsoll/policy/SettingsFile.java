package io.plimsoll.policy;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
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
    YamlFile yaml = YamlFile.parse(source);
    Section.Complaints complaints =
        new Section.Complaints(new ArrayList<>(yaml.problems()), new ArrayList<>());
    complaints.errors().addAll(yaml.remarks());
    Settings settings =
        yaml.documents().stream()
            .findFirst()
            .map(document -> new Section(document.place(), "", complaints))
            .map(root -> new SettingsReader(root, source, names).read())
            .orElse(Settings.defaults());
    return new SettingsFile(source, settings, complaints.errors(), complaints.notes());
  }
}
