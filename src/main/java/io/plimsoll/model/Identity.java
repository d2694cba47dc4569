package io.plimsoll.model;

/// As whom a container's process runs.
///
/// @param user what the launch asks for: `runAsUser`, `user:`, the effective `USER` of a final
///   stage; `Absent` when the image decides
/// @param runAsNonRoot whether the platform refuses to start it as root; `Unstated` where the
///   platform has no such switch. A pod's value is `Inherited`, or `overridden` by the container's
/// @param imageUser the user that the image itself declares, where the change shows it (a
///   Dockerfile named by `build:`); `Unstated` otherwise
public record Identity(
    Setting<User> user, Setting<Boolean> runAsNonRoot, Setting<User> imageUser) {}
