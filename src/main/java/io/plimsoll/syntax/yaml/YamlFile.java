package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Locale;

/// A YAML or JSON file, read.
///
/// @param source the file
/// @param json whether it was read as JSON
/// @param documents those that could be read, in order
/// @param comments of the whole file
/// @param problems each is a document that could not be read, at the place of the fault
/// @param remarks what is doubtful in documents that could be read, such as a key written twice
public record YamlFile(
    SourceFile source,
    boolean json,
    List<YamlDocument> documents,
    Comments comments,
    List<Problem> problems,
    List<Problem> remarks) {

  public YamlFile {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /// Reads a file. The path's ending says whether it is JSON, where `//` and `/*` begin comments
  /// and a comma may stand before a closing bracket.
  public static YamlFile parse(SourceFile source) {
    return parse(source, isJson(source.path()));
  }

  /// Reads a file as YAML, or as JSON with comments.
  public static YamlFile parse(SourceFile source, boolean json) {
    return YamlReader.read(source, json);
  }

  /// Reads a changed version of this file. Documents before the change are taken over: they are the
  /// same objects. Those behind it are moved.
  public YamlFile changedTo(SourceFile changed) {
    return changedTo(changed, new Checked(0));
  }

  /// @param checked what was read of changed versions before
  YamlFile changedTo(SourceFile changed, Checked checked) {
    return Unchanged.of(this, changed)
        .flatMap(shared -> shared.known(checked).or(() -> YamlReader.readBetween(shared)))
        .orElseGet(() -> parse(changed, json));
  }

  private static boolean isJson(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".jsonc") || lower.endsWith(".json5");
  }

  /// Whether a document could not be read.
  public boolean isBroken() {
    return !problems.isEmpty();
  }
}
