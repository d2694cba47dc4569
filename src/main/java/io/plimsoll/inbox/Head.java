package io.plimsoll.inbox;

import java.time.Instant;

/// The newest commit of a pull request, as somebody saw it.
///
/// @param sha the commit
/// @param asOf when GitHub says it was so: deliveries overtake each other, and the later one counts
public record Head(String sha, Instant asOf) {}
