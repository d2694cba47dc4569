package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Subject;
import io.plimsoll.syntax.yaml.YamlDocument;
import java.util.List;

/// One document of a file with what was read from it. Nothing in it depends on other documents of
/// the file but its number among them.
///
/// @param document where it is written
/// @param manifests its objects
/// @param pods of these objects
/// @param subjects what rules may judge, in file order
record Section(
    YamlDocument document, List<Manifest> manifests, List<Pod> pods, List<Subject> subjects) {

  Section {
    manifests = List.copyOf(manifests);
    pods = List.copyOf(pods);
    subjects = List.copyOf(subjects);
  }

  /// Whether it is that of a document, which counts as the same only where it is the same object.
  @SuppressWarnings("ReferenceEquality") // documents that look alike stand at different numbers
  boolean isOf(YamlDocument other) {
    return document == other;
  }
}
