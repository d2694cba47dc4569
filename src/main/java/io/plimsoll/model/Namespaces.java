package io.plimsoll.model;

/// Which of the host's namespaces a workload shares.
///
/// @param hostUsers whether root inside is root outside; `false` gives the pod a user namespace
public record Namespaces(
    Setting<Boolean> hostNetwork,
    Setting<Boolean> hostPid,
    Setting<Boolean> hostIpc,
    Setting<Boolean> hostUsers) {}
