package io.plimsoll.github;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One attempt of GitHub to deliver an event.
///
/// @param id of this attempt
/// @param guid of the event, equal for all attempts
/// @param status the status this program answered with, 0 when none came
public record Delivery(
    long id,
    String guid,
    Instant at,
    boolean redelivery,
    int status,
    String event,
    Optional<String> action,
    OptionalLong installation,
    OptionalLong repository) {}
