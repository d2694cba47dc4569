package io.plimsoll.inbox;

import java.util.Optional;

/// Something that is asked of a job.
///
/// @param head the newest commit, when who asks knows of one
record Request(JobKey job, Optional<Head> head) {}
