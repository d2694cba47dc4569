package io.plimsoll.github;

import java.time.Instant;
import java.util.Set;

/// A comment on a pull request, in a thread or below it.
///
/// @param nodeId its id in GraphQL
/// @param ours whether this App wrote it
/// @param author the login, without `[bot]`; empty when the account is gone
/// @param edited whether its text is no longer the one first written; read alone, a comment in a
///   thread seems edited where its review was submitted later than it was written
/// @param thumbsDown the logins of those who gave it 👎, at most 20; empty where not asked for
public record Comment(
    String nodeId,
    long id,
    boolean ours,
    String author,
    boolean authorIsBot,
    String body,
    Instant at,
    boolean edited,
    Set<String> thumbsDown) {

  public Comment {
    thumbsDown = Set.copyOf(thumbsDown);
  }
}
