package io.plimsoll.inbox;

/// How much work there is.
///
/// @param waiting jobs whose run has not begun
/// @param running jobs that a run works on
public record Backlog(long waiting, long running) {}
