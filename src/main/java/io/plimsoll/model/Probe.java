package io.plimsoll.model;

import io.plimsoll.source.Location;

/// An HTTP or TCP probe or lifecycle hook of a container that may name a host.
///
/// @param name the field: `livenessProbe`, `postStart`, …
/// @param host the host it connects to; `Absent` means the container itself
/// @param at where it is written
public record Probe(String name, Setting<String> host, Location at) {}
