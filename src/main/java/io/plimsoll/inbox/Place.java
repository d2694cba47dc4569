package io.plimsoll.inbox;

import java.time.Instant;

/// A job's place among the waiting.
///
/// @param due when it may run at the earliest
/// @param turn the lowest goes first
record Place(JobKey job, Instant due, long turn) {}
