package io.plimsoll.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An exception that a person gave by a command: a finding that is accepted.
///
/// @param repository the repository's id
/// @param base the branch that pull requests are merged into
/// @param fingerprint the finding
/// @param person who gave it
/// @param reason why, in the person's words
/// @param given when
/// @param until the last day on which it holds; none: for ever
public record GivenException(
    long repository,
    String base,
    String fingerprint,
    String person,
    String reason,
    Instant given,
    Optional<LocalDate> until) {}
