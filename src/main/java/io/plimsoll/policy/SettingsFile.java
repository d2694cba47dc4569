package io.plimsoll.policy;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A settings file that was read. What is wrong in it takes nothing from its other keys.
///
/// @param source the file
/// @param settings what it says, with what stands behind it for what it does not say or says
///   wrongly
/// @param errors keys and values that are not understood, at their place
/// @param notes what is understood and has no effect yet
/// @param keys which keys count, joined by dots, and where they are written
public record SettingsFile(
    SourceFile source,
    Settings settings,
    List<Problem> errors,
    List<Problem> notes,
    SortedMap<String, Span> keys) {

  /// Where a settings file is looked for, from the root; the first that is there counts.
  public static final List<String> PATHS =
      List.of(
          ".github/plimsoll.yml",
          ".github/plimsoll.yaml",
          ".plimsoll.yml",
          ".plimsoll.yaml",
          "plimsoll.yml",
          "plimsoll.yaml");

  public SettingsFile {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
  }

  /// Reads a settings file with the defaults behind it.
  ///
  /// @param names by which rules may be called
  public static SettingsFile read(SourceFile source, RuleNames names) {
    return read(source, names, Settings.defaults());
  }

  /// Reads a settings file.
  ///
  /// @param names by which rules may be called
  /// @param behind what holds for keys that the file does not have; lists replace those behind,
  ///   `ignore` adds to it
  public static SettingsFile read(SourceFile source, RuleNames names, Settings behind) {
    YamlFile yaml = YamlFile.parse(source);
    Section.Complaints complaints =
        new Section.Complaints(
            new ArrayList<>(yaml.problems()), new ArrayList<>(), new TreeMap<>());
    complaints.errors().addAll(yaml.remarks());
    Settings settings =
        yaml.documents().stream()
            .findFirst()
            .map(document -> new Section(document.place(), "", complaints))
            .map(root -> new SettingsReader(root, source, names, behind).read())
            .orElse(behind);
    return new SettingsFile(
        source, settings, complaints.errors(), complaints.notes(), complaints.keys());
  }

  /// The line on which a key that counts is written, from 1; 0 for any other.
  int lineOf(String key) {
    Span at = keys.get(key);
    return at == null ? 0 : source.lines().lineAt(at.start());
  }
}
