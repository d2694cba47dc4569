package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.List;

/// Texts that something outside the file fills in before the API sees them.
final class Template {
  private Template() {}

  /// Whether a text holds a template of Helm, envsubst, OpenShift, Kustomize or Tekton.
  static boolean isOpen(String text) {
    return text.contains("{{") || text.contains("${") || text.contains("$(");
  }

  /// Whether a value holds a template. Without quotes `{{ x }}` is a mapping in YAML, whose only
  /// key is one too.
  static boolean isOpen(Place value) {
    List<Mapping.Entry> entries = value.mapping().map(Mapping::entries).orElse(List.of());
    boolean bare = entries.size() == 1 && entries.getFirst().key() instanceof Mapping;
    return bare || value.scalar().map(Scalar::text).filter(Template::isOpen).isPresent();
  }
}
