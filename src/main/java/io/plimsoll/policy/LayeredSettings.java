package io.plimsoll.policy;

import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Settings files that stand behind each other, the repository's before the organisation's: for
/// each key the first file that has it wins, a list replaces those behind it, and the entries of
/// `ignore` add up.
///
/// @param settings what holds
/// @param files those that take part, the strongest first, each with its own errors and notes
public record LayeredSettings(Settings settings, List<SettingsFile> files) {

  public LayeredSettings {
    files = List.copyOf(files);
  }

  /// Reads files.
  ///
  /// @param sources the strongest first; none for the defaults alone
  /// @param names by which rules may be called
  public static LayeredSettings read(List<SourceFile> sources, RuleNames names) {
    List<SettingsFile> files = new ArrayList<>();
    Settings behind = Settings.defaults();
    for (SourceFile source : sources.reversed()) {
      SettingsFile file = SettingsFile.read(source, names, behind);
      files.add(file);
      behind = file.settings();
    }
    Collections.reverse(files);
    return new LayeredSettings(behind, files);
  }

  /// One thing that the settings say.
  ///
  /// @param key joined by dots
  /// @param value as it could be written in a file
  /// @param file in which it is written; none for a default
  /// @param line on which it is written there, from 1; 0 for a default
  public record Row(String key, String value, Optional<SettingsFile> file, int line) {}

  /// Everything that holds, in the order of the documentation, and where it is written.
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (SettingsTexts.Text text : SettingsTexts.of(settings)) {
      Optional<SettingsFile> file = fileOf(text.key());
      rows.add(
          new Row(text.key(), text.value(), file, file.map(f -> f.lineOf(text.key())).orElse(0)));
    }
    settings.ignore().forEach(entry -> rows.add(row(entry)));
    return rows;
  }

  /// The file whose word counts for a key.
  Optional<SettingsFile> fileOf(String key) {
    return files.stream().filter(file -> file.keys().containsKey(key)).findFirst();
  }

  private Row row(IgnoreEntry entry) {
    Location at = entry.at();
    Optional<SettingsFile> file = files.stream().filter(one -> holds(one, entry)).findFirst();
    int line = file.map(one -> one.source().lines().lineAt(at.span().start())).orElse(0);
    return new Row(
        "ignore", SettingsTexts.list(entry.rules().stream().sorted().toList()), file, line);
  }

  /// Whether an entry is written in a file, and not only known to it from behind.
  private boolean holds(SettingsFile file, IgnoreEntry entry) {
    int index = files.indexOf(file);
    boolean isBehind =
        index + 1 < files.size() && files.get(index + 1).settings().ignore().contains(entry);
    return file.settings().ignore().contains(entry) && !isBehind;
  }
}
