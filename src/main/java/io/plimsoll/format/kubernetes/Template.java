package io.plimsoll.format.kubernetes;

/// Texts that something outside the file fills in before the API sees them.
final class Template {
  private Template() {}

  /// Whether a text holds a template of Helm, envsubst, OpenShift, Kustomize or Tekton.
  static boolean isOpen(String text) {
    return text.contains("{{") || text.contains("${") || text.contains("$(");
  }
}
