package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/// Short ways to read YAML in tests and to write down what was read.
final class Yaml {
  private Yaml() {}

  static YamlFile read(String text) {
    return YamlFile.parse(SourceFile.of("file.yaml", text));
  }

  static YamlFile json(String text) {
    return YamlFile.parse(SourceFile.of("file.json", text));
  }

  /// The first document of a text without faults.
  static Place root(String text) {
    YamlFile file = read(text);
    if (file.isBroken()) {
      throw new AssertionError(file.problems() + " in\n" + text);
    }
    return file.documents().getFirst().place();
  }

  static Scalar scalar(String text) {
    return root("key: " + text).get("key").flatMap(Place::scalar).orElseThrow();
  }

  /// Problems as `code line:column`.
  static List<String> places(YamlFile file, List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code() + " " + position(file, problem.at().start()))
        .toList();
  }

  static String position(YamlFile file, int offset) {
    var position = file.source().lines().positionAt(offset);
    return position.line() + ":" + position.column();
  }

  /// What a node means, aliases and merge keys followed: `{a: 'x', b: [1]}`; plain scalars bare.
  static String meaning(Place place) {
    return switch (place.node()) {
      case Scalar scalar ->
          (scalar.isPlain() ? "" : "'") + scalar.text() + (scalar.isPlain() ? "" : "'");
      case Sequence _ ->
          place.items().stream().map(Yaml::meaning).collect(Collectors.joining(", ", "[", "]"));
      case Mapping _ ->
          place.members().stream()
              .map(member -> member.name() + ": " + meaning(member.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Alias alias -> throw new AssertionError("a place at an alias " + alias);
    };
  }

  /// The meaning of all documents of a file.
  static List<String> meanings(YamlFile file) {
    return file.documents().stream().map(document -> meaning(document.place())).toList();
  }
}
