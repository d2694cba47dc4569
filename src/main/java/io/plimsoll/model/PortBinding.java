package io.plimsoll.model;

import io.plimsoll.source.Location;

/// A port of a container that answers on the host.
///
/// @param containerPort as written, may be a range
/// @param hostPort as written, may be a range; `Absent` when the host picks one or none is asked
///   for
/// @param hostAddress the host's address; `Absent` means all of them
/// @param protocol lower case: `tcp`, `udp`, `sctp`
/// @param at where the binding is written
public record PortBinding(
    Setting<String> containerPort,
    Setting<String> hostPort,
    Setting<String> hostAddress,
    String protocol,
    Location at) {}
