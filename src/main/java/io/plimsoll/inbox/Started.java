package io.plimsoll.inbox;

import java.util.List;
import java.util.Optional;

/// A run that has begun, as the store knows it.
///
/// @param version db-scheduler's version of the row that the run holds
/// @param fence the run's number; larger than that of any run of the job before it
/// @param generation what had been asked of the job when the run began
record Started(
    JobKey key,
    long version,
    long fence,
    long generation,
    int attempt,
    Optional<String> head,
    List<Pending> deliveries) {}
