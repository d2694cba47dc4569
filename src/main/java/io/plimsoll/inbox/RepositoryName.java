package io.plimsoll.inbox;

import java.time.Instant;

/// What a repository is called.
///
/// @param owner the account's login
/// @param name without the owner
/// @param asOf when it was so: deliveries overtake each other, and the later one counts
public record RepositoryName(String owner, String name, Instant asOf) {}
