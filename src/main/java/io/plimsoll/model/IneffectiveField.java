package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.Optional;

/// A security setting that is written where the platform ignores or refuses it.
///
/// @param field its path as written, such as `spec.securityContext.privileged`
/// @param reason why it does not count
/// @param counts the path at which it would count, when there is one
/// @param container the container it belongs to; empty at pod level
/// @param at where its key is written
public record IneffectiveField(
    String field,
    Reason reason,
    Optional<String> counts,
    Optional<SubjectPath> container,
    Location at) {

  /// Why a field does not count.
  public enum Reason {
    /// No such field, but one that differs by a letter or two, or by case.
    MISSPELT,
    /// A field of the pod at a container, or of a container at the pod.
    WRONG_LEVEL,
    /// A value whose type the platform refuses.
    WRONG_TYPE,
    /// A Linux field on a Windows pod, or the other way round.
    WRONG_OPERATING_SYSTEM,
    /// A field that the target version of Kubernetes does not have yet, or no longer has.
    WRONG_VERSION
  }
}
