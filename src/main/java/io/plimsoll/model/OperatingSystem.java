package io.plimsoll.model;

/// The operating system that a pod asks for (`spec.os.name`, Kubernetes 1.25 and later).
public enum OperatingSystem {
  LINUX,
  WINDOWS,
  /// Not written; Kubernetes treats such a pod as it treats Linux.
  UNSTATED;

  /// From which version on the restricted Pod Security Standard asks nothing of a Windows pod that
  /// only Linux knows (privilege escalation, capabilities, seccomp): 25 for 1.25.
  private static final int WINDOWS_IS_EXEMPT = 25;

  /// Whether a pod need not say what only counts on Linux.
  ///
  /// @param kubernetesMinor 34 for 1.34
  public boolean isExempt(int kubernetesMinor) {
    return this == WINDOWS && kubernetesMinor >= WINDOWS_IS_EXEMPT;
  }
}
