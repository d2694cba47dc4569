package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Container;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.model.Workload;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import java.util.List;

/// A manifest of a test, read.
record Manifested(KubernetesDocument document) {

  static Manifested of(String text) {
    return of("app.yaml", text, 34);
  }

  static Manifested of(String path, String text, int minor) {
    return new Manifested(
        KubernetesDocument.read(SourceFile.of(path, text), Surroundings.none(minor)));
  }

  /// A pod with one container `web`, whose further fields stand in the text.
  static Manifested container(String fields) {
    return of(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          containers:
            - name: web
              image: nginx:1.27
        """
            + fields.indent(6));
  }

  /// A pod whose further fields stand in the text, with one container `web`.
  static Manifested pod(String fields) {
    return of(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          containers:
            - name: web
              image: nginx:1.27
        """
            + fields.indent(2));
  }

  List<String> paths() {
    return document.subjects().stream().map(Subject::path).map(Object::toString).toList();
  }

  List<Container> containers() {
    return document.subjects().stream()
        .filter(Container.class::isInstance)
        .map(Container.class::cast)
        .toList();
  }

  Container only() {
    return containers().getFirst();
  }

  Workload workload() {
    return document.subjects().stream()
        .filter(Workload.class::isInstance)
        .map(Workload.class::cast)
        .findFirst()
        .orElseThrow();
  }

  Container named(String name) {
    return containers().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  String textAt(Location at) {
    return at.span().of(document.file().text());
  }

  int lineOf(Location at) {
    return document.file().lines().lineAt(at.span().start());
  }

  /// A setting in one line: its alternative, its value and the text at its place.
  String shown(Setting<?> setting) {
    String where = " @" + lineOf(setting.at());
    return switch (setting) {
      case Setting.Declared<?>(Object value, _, var shadowed) ->
          "declared " + value + where + shadowed.map(s -> " over " + shown(s)).orElse("");
      case Setting.Inherited<?>(Object value, _, String from, var shadowed) ->
          "inherited "
              + value
              + " from "
              + from
              + where
              + shadowed.map(s -> " over " + shown(s)).orElse("");
      case Setting.Absent<?>(var value, _) -> "absent" + value.map(v -> " " + v).orElse("") + where;
      case Setting.Unresolved<?>(String expression, _) -> "unresolved " + expression + where;
      case Setting.Unstated<?> _ -> "unstated" + where;
      case Setting.Removed<?> _ -> "removed" + where;
      case Setting.Invalid<?>(String text, _) -> "invalid " + text + where;
    };
  }
}
