package io.plimsoll.app.event;

import io.plimsoll.github.InstalledRepository;
import io.plimsoll.inbox.Pending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a delivery tells, cut down to what a job needs. It is a hint: whoever acts on it reads the
/// state from GitHub again.
public sealed interface Happening {

  /// Where it happened.
  Origin origin();

  /// Where something happened.
  ///
  /// @param installation the installation whose webhook told
  /// @param repository the repository's id; 0 for what is about the installation as a whole
  /// @param owner the account's login at that time
  /// @param name the repository's name at that time, without the owner; empty where there is none
  record Origin(long installation, long repository, String owner, String name) {

    /// The repository, to be read and reviewed.
    public InstalledRepository repositoryToReview() {
      return InstalledRepository.of(installation, repository, owner, name);
    }
  }

  /// Where a comment stands. Each kind has ids of its own, which may be the same numbers.
  enum CommentKind {
    /// Below the pull request.
    ISSUE,
    /// At a line of the change, or in a thread there.
    REVIEW,
    /// The text of a review itself.
    REVIEW_BODY
  }

  /// What the inbox kept of a delivery. Empty when another version of this program wrote it in a
  /// form that this one does not know; the job then looks at what it is about all the same.
  static Optional<Happening> of(Pending pending) {
    return Kept.read(pending.body());
  }

  /// A pull request is to be reviewed.
  ///
  /// @param action GitHub's word for it, such as `synchronize`; `edited` means that the base is
  ///   another one
  /// @param head the head commit at that time
  /// @param baseRef the branch it is to be merged into, without `refs/heads/`
  /// @param base the tip of that branch at that time
  /// @param label the label that was added or taken away, when that is what happened
  /// @param at when GitHub last touched the pull request
  record PullRequestChanged(
      Origin origin,
      int number,
      String action,
      String head,
      String baseRef,
      String base,
      Optional<String> label,
      Instant at)
      implements Happening {}

  /// A pull request was merged or closed.
  ///
  /// @param head the head commit at that time
  record PullRequestClosed(Origin origin, int number, String head) implements Happening {}

  /// Somebody wrote a comment in which a command may stand.
  ///
  /// @param comment the id of the comment, or of the review for [CommentKind#REVIEW_BODY]
  /// @param author the login, in REST's spelling
  /// @param body its text, cut after 65,536 characters
  /// @param inReplyTo the comment that began the thread
  record Commented(
      Origin origin,
      int number,
      CommentKind kind,
      long comment,
      String author,
      boolean authorIsBot,
      String body,
      OptionalLong inReplyTo)
      implements Happening {}

  /// A check run, or all of a commit, is wanted once more.
  ///
  /// @param number the pull request; empty when it has to be found, or there are several
  /// @param head the commit of the check run, which need not be a head any more
  /// @param externalId our own id of the check run
  record Rerequested(Origin origin, OptionalInt number, String head, Optional<String> externalId)
      implements Happening {}

  /// Somebody pressed a button of a check run.
  ///
  /// @param number the pull request; empty when it has to be found
  /// @param head the commit of the check run, which need not be a head any more
  /// @param externalId our own id of the check run
  /// @param identifier the button's
  /// @param sender the login of who pressed it
  record ActionRequested(
      Origin origin,
      OptionalInt number,
      String head,
      Optional<String> externalId,
      String identifier,
      String sender)
      implements Happening {}

  /// The merge queue wants a group's head checked.
  ///
  /// @param head the group's head
  /// @param base the commit that the group is built on
  /// @param baseRef the branch that the queue belongs to, without `refs/heads/`
  record GroupToCheck(Origin origin, String head, String base, String baseRef)
      implements Happening {}

  /// A group has left the merge queue: merged, or taken apart.
  record GroupGone(Origin origin, String head) implements Happening {}

  /// The App was removed from an account or put to sleep there, or came back.
  record InstallationChanged(Origin origin, Change change) implements Happening {
    /// What became of the installation.
    public enum Change {
      CREATED,
      DELETED,
      SUSPENDED,
      UNSUSPENDED,
      PERMISSIONS_ACCEPTED
    }
  }

  /// The account of an installation has another login, which is its origin's owner.
  record AccountRenamed(Origin origin) implements Happening {}

  /// Repositories were closed to an installation, or deleted.
  record RepositoriesRemoved(Origin origin, List<Long> repositories) implements Happening {
    public RepositoriesRemoved {
      repositories = List.copyOf(repositories);
    }
  }

  /// A repository has another name or owner, which is its origin's.
  record RepositoryMoved(Origin origin) implements Happening {}
}
