package io.plimsoll.inbox;

import java.util.List;
import java.util.Optional;

/// One run of a job.
///
/// @param key what it is about
/// @param attempt 1 for the first since the job was last done or given up
/// @param head the newest commit that a delivery told of
/// @param deliveries what asked for the run, oldest first; none when the service did so itself
/// @param fence to be asked before every write
public record Run(
    JobKey key, int attempt, Optional<String> head, List<Pending> deliveries, Fence fence) {

  public Run {
    deliveries = List.copyOf(deliveries);
  }
}
