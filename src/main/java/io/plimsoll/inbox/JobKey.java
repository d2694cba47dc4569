package io.plimsoll.inbox;

import java.util.Locale;

/// What a job is about. Two runs with the same key never happen at once.
///
/// @param kind what the name names
/// @param scope the repository's id, or the installation's for [Kind#INSTALLATION]; jobs are fair
///   between scopes
/// @param name the thing within its scope, empty when it is the scope itself
public record JobKey(Kind kind, long scope, String name) {

  /// The kinds of things that jobs are about.
  public enum Kind {
    /// The name is the pull request's number.
    PULL_REQUEST,
    /// The name is the SHA of the group's head.
    MERGE_GROUP,
    /// A repository: renamed, moved, deleted.
    REPOSITORY,
    /// An installation of the App: made, suspended, deleted.
    INSTALLATION;

    private String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public JobKey {
    if (name.length() > 100 || name.indexOf('/') >= 0) {
      throw new IllegalArgumentException("Not a name of a job: " + name);
    }
  }

  public static JobKey pullRequest(long repository, int number) {
    return new JobKey(Kind.PULL_REQUEST, repository, Integer.toString(number));
  }

  public static JobKey mergeGroup(long repository, String head) {
    return new JobKey(Kind.MERGE_GROUP, repository, head);
  }

  public static JobKey repository(long repository) {
    return new JobKey(Kind.REPOSITORY, repository, "");
  }

  public static JobKey installation(long installation) {
    return new JobKey(Kind.INSTALLATION, installation, "");
  }

  /// The key as one word, such as `pull-request/17/4`.
  public String text() {
    return kind.slug() + "/" + scope + "/" + name;
  }

  /// The key of a word that [#text] made.
  static JobKey of(String text) {
    String[] parts = text.split("/", 3);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    return new JobKey(kind, Long.parseLong(parts[1]), parts[2]);
  }

  /// The repository whose deletion takes the job with it; 0 when it belongs to none.
  long repositoryOrZero() {
    return kind == Kind.INSTALLATION ? 0 : scope;
  }
}
