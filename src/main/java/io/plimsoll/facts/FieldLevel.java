package io.plimsoll.facts;

import java.util.List;
import java.util.stream.Stream;

/// The objects of the Kubernetes API that hold security settings of pods.
public enum FieldLevel {
  POD("pod"),
  CONTAINER("container"),
  EPHEMERAL_CONTAINER("ephemeral"),
  POD_SECURITY_CONTEXT("pod.securityContext"),
  CONTAINER_SECURITY_CONTEXT("container.securityContext"),
  CAPABILITIES("capabilities"),
  SELINUX_OPTIONS("seLinuxOptions"),
  WINDOWS_OPTIONS("windowsOptions"),
  SECCOMP_PROFILE("seccompProfile"),
  APPARMOR_PROFILE("appArmorProfile"),
  SYSCTLS("sysctls");

  private final String key;

  FieldLevel(String key) {
    this.key = key;
  }

  static FieldLevel of(String key) {
    return Stream.of(values()).filter(level -> level.key.equals(key)).findFirst().orElseThrow();
  }

  /// The levels at which a field that stands here by mistake may belong, the likeliest first: its
  /// own security context, then the other level's.
  List<FieldLevel> alternatives() {
    return switch (this) {
      case POD -> List.of(POD_SECURITY_CONTEXT, CONTAINER_SECURITY_CONTEXT, CONTAINER);
      case CONTAINER, EPHEMERAL_CONTAINER ->
          List.of(CONTAINER_SECURITY_CONTEXT, POD, POD_SECURITY_CONTEXT, CAPABILITIES);
      case POD_SECURITY_CONTEXT -> List.of(CONTAINER_SECURITY_CONTEXT, POD, CAPABILITIES);
      case CONTAINER_SECURITY_CONTEXT -> List.of(POD_SECURITY_CONTEXT, CAPABILITIES, POD);
      case CAPABILITIES -> List.of(CONTAINER_SECURITY_CONTEXT);
      case SELINUX_OPTIONS, WINDOWS_OPTIONS, SECCOMP_PROFILE, APPARMOR_PROFILE, SYSCTLS ->
          List.of(CONTAINER_SECURITY_CONTEXT, POD_SECURITY_CONTEXT);
    };
  }
}
