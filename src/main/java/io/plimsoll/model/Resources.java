package io.plimsoll.model;

/// Bounds on what a container may use.
///
/// @param memoryLimit as written, such as `512Mi`; `Absent` means no bound
/// @param processLimit the number of processes; -1 or 0 mean no bound
public record Resources(Setting<String> memoryLimit, Setting<Long> processLimit) {}
