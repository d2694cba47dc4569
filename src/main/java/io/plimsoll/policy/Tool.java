package io.plimsoll.policy;

/// Tools whose comments and annotations are read as exceptions.
public enum Tool {
  HADOLINT("hadolint", "hadolint"),
  BUILDKIT("buildkit", "buildkit"),
  TRIVY("trivy", "trivy"),
  CHECKOV("checkov", "checkov"),
  KUBE_LINTER("kube-linter", "kube_linter"),
  KUBE_SCORE("kube-score", "kube_score"),
  POLARIS("polaris", "polaris");

  private final String word;
  private final String table;

  Tool(String word, String table) {
    this.word = word;
    this.table = table;
  }

  /// What people call it.
  public String word() {
    return word;
  }

  /// What the table of peers' ids calls it.
  String table() {
    return table;
  }
}
