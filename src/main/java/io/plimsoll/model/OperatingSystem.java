package io.plimsoll.model;

/// The operating system that a pod asks for (`spec.os.name`, Kubernetes 1.25 and later).
public enum OperatingSystem {
  LINUX,
  WINDOWS,
  /// Not written; Kubernetes treats such a pod as it treats Linux.
  UNSTATED
}
