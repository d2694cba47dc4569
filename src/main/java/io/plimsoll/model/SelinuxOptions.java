package io.plimsoll.model;

import java.util.Optional;

/// SELinux labels. In Kubernetes `seLinuxOptions`, in Compose `security_opt: label:…`.
///
/// @param disabled `label:disable`
public record SelinuxOptions(
    Optional<String> user, Optional<String> role, Optional<String> type, boolean disabled) {}
