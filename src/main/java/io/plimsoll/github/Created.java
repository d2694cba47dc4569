package io.plimsoll.github;

/// What GitHub calls something that was made.
///
/// @param id in REST
/// @param nodeId in GraphQL; empty where it does not say
public record Created(long id, String nodeId) {}
