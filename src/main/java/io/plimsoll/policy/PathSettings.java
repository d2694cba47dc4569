package io.plimsoll.policy;

import java.util.List;

/// Which files are looked at: the section `paths`.
///
/// @param include globs; empty for all files
/// @param exclude globs, which win over `include`
/// @param dockerfiles globs of Dockerfiles whose names do not say so
/// @param helm charts
/// @param kustomize folders with a kustomization
public record PathSettings(
    List<String> include,
    List<String> exclude,
    List<String> dockerfiles,
    List<Chart> helm,
    List<String> kustomize) {

  public PathSettings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    dockerfiles = List.copyOf(dockerfiles);
    helm = List.copyOf(helm);
    kustomize = List.copyOf(kustomize);
  }

  /// A Helm chart and the values files it is judged with.
  public record Chart(String chart, List<String> values) {
    public Chart {
      values = List.copyOf(values);
    }
  }

  /// What holds without a settings file.
  static PathSettings defaults() {
    return new PathSettings(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// Whether a file is looked at.
  public boolean admits(String path) {
    return (include.isEmpty() || Globs.anyMatches(include, path))
        && !Globs.anyMatches(exclude, path);
  }
}
