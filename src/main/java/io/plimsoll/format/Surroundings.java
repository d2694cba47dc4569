package io.plimsoll.format;

import io.plimsoll.source.SourceFile;
import java.util.Optional;
import java.util.Set;

/// The files around a document in the same version of the repository, and what the settings say
/// about reading.
public interface Surroundings {

  /// Another file.
  ///
  /// @param path from the repository's root, normalised
  /// @return empty when there is none, or when it was not looked up yet; then the path is noted as
  ///   needed
  Optional<SourceFile> find(String path);

  /// The stages that other files of the change build a Dockerfile up to.
  ///
  /// @param dockerfile path from the repository's root
  default Set<String> shippedStages(String dockerfile) {
    return Set.of();
  }

  /// The target version of Kubernetes: 34 for 1.34.
  int kubernetesMinor();

  /// Knows no other file.
  static Surroundings none(int kubernetesMinor) {
    return new Surroundings() {
      @Override
      public Optional<SourceFile> find(String path) {
        return Optional.empty();
      }

      @Override
      public int kubernetesMinor() {
        return kubernetesMinor;
      }
    };
  }
}
