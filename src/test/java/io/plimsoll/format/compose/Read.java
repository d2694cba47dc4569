package io.plimsoll.format.compose;

import io.plimsoll.format.Document;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Container;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.model.Workload;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads Compose files in tests and says settings in short.
final class Read {
  private Read() {}

  static Document document(String text) {
    return document("compose.yaml", text, Map.of());
  }

  static Document document(String path, String text, Map<String, String> others) {
    return new ComposeFormat().read(SourceFile.of(path, text), surroundings(others));
  }

  private static Surroundings surroundings(Map<String, String> others) {
    return new Surroundings() {
      @Override
      public Optional<SourceFile> find(String path) {
        return Optional.ofNullable(others.get(path)).map(text -> SourceFile.of(path, text));
      }

      @Override
      public int kubernetesMinor() {
        return 34;
      }
    };
  }

  /// The container of a file's only service.
  static Container container(String text) {
    return containers(document(text)).getFirst();
  }

  /// The container of a service named `web` with the given keys, indented by nothing, and an image.
  static Container web(String keys) {
    return container("services:\n  web:\n    image: nginx:1.29\n" + keys.indent(4));
  }

  static Workload workload(String keys) {
    String text = "services:\n  web:\n    image: nginx:1.29\n" + keys.indent(4);
    return (Workload) document(text).subjects().getFirst();
  }

  static List<Container> containers(Document document) {
    return document.subjects().stream()
        .filter(Container.class::isInstance)
        .map(Container.class::cast)
        .toList();
  }

  static Container named(Document document, String service) {
    return containers(document).stream()
        .filter(container -> container.name().equals(service))
        .findFirst()
        .orElseThrow();
  }

  static Subject subject(Document document, String path, Class<? extends Subject> kind) {
    return document.subjects().stream()
        .filter(kind::isInstance)
        .filter(subject -> subject.path().toString().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /// A setting in one word: `= value`, `extends value`, `absent default`, `open ${X}`, …
  static String say(Setting<?> setting) {
    return switch (setting) {
      case Setting.Declared<?>(var value, _, _) -> "= " + value;
      case Setting.Inherited<?>(var value, _, String from, _) -> from + " " + value;
      case Setting.Absent<?>(var usual, _) -> usual.map(v -> "absent " + v).orElse("absent");
      case Setting.Unresolved<?>(String expression, _) -> "open " + expression;
      case Setting.Unstated<?> _ -> "unstated";
      case Setting.Removed<?> _ -> "removed";
      case Setting.Invalid<?>(String text, _) -> "invalid " + text;
    };
  }

  /// The text at a setting's place.
  static String at(String text, Setting<?> setting) {
    return setting.at().span().of(text);
  }
}
