package io.plimsoll.github;

import java.time.Instant;

/// A comment on a pull request, in a thread or below it.
///
/// @param nodeId its id in GraphQL
/// @param ours whether this App wrote it
/// @param author the login, without `[bot]`; empty when the account is gone
/// @param edited whether its text is no longer the one first written; read alone, a comment in a
///   thread seems edited where its review was submitted later than it was written
public record Comment(
    String nodeId,
    long id,
    boolean ours,
    String author,
    boolean authorIsBot,
    String body,
    Instant at,
    boolean edited) {}
