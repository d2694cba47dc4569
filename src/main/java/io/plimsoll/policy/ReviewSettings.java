package io.plimsoll.policy;

import io.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;

/// How a review speaks: the section `review`.
///
/// @param post whether comments are written, or only the check run
/// @param scope what a review speaks of
/// @param commentAt the mildest severity that gets a comment of its own; empty for `never`
/// @param failAt the mildest severity that turns the check red; empty for `never`
/// @param maxComments from 0 to 50
/// @param baseBranches globs; empty for all branches
/// @param skipLabel a pull request with this label gets its check run and no comments
public record ReviewSettings(
    Post post,
    Scope scope,
    Optional<Severity> commentAt,
    Optional<Severity> failAt,
    int maxComments,
    Suggestions suggestions,
    boolean drafts,
    boolean botAuthors,
    List<String> baseBranches,
    String skipLabel,
    boolean cleanUpFixed,
    boolean praise) {

  public ReviewSettings {
    baseBranches = List.copyOf(baseBranches);
  }

  /// Whether pull requests into a branch get comments. A pattern speaks of a branch's whole name.
  public boolean admits(String branch) {
    return baseBranches.isEmpty()
        || baseBranches.stream().anyMatch(pattern -> Globs.matches("/" + pattern, branch));
  }

  /// What is written besides the check run.
  public enum Post {
    COMMENTS,
    NONE
  }

  /// What a review speaks of.
  public enum Scope {
    NEW,
    CHANGED_RESOURCES,
    CHANGED_FILES
  }

  /// Which fixes are offered.
  public enum Suggestions {
    ALL,
    SAFE,
    OFF
  }

  /// The same without comments.
  ReviewSettings silent() {
    return new ReviewSettings(
        Post.NONE,
        scope,
        commentAt,
        failAt,
        maxComments,
        suggestions,
        drafts,
        botAuthors,
        baseBranches,
        skipLabel,
        cleanUpFixed,
        praise);
  }

  /// What holds without a settings file.
  public static ReviewSettings defaults() {
    return new ReviewSettings(
        Post.COMMENTS,
        Scope.NEW,
        Optional.of(Severity.MEDIUM),
        Optional.of(Severity.HIGH),
        10,
        Suggestions.ALL,
        false,
        true,
        List.of(),
        "plimsoll: skip",
        true,
        false);
  }
}
