package io.plimsoll.github;

import java.util.List;

/// A pull request as it stands.
///
/// @param nodeId its id in GraphQL
/// @param head the head commit
/// @param baseRef the branch it is to be merged into, without `refs/heads/`
/// @param base the tip of that branch, which is not the merge base
/// @param fork whether the head lives in another repository
/// @param author the login, without `[bot]`; empty when the account is gone
/// @param changedFiles how many files GitHub counts, also beyond what it lists
public record PullRequest(
    String nodeId,
    long id,
    int number,
    State state,
    boolean draft,
    boolean locked,
    String head,
    String baseRef,
    String base,
    boolean fork,
    String author,
    boolean authorIsBot,
    List<String> labels,
    int changedFiles) {

  public PullRequest {
    labels = List.copyOf(labels);
  }

  /// Where a pull request is in its life.
  public enum State {
    OPEN,
    CLOSED,
    MERGED
  }
}
