package io.plimsoll.github;

import java.util.List;
import java.util.function.Supplier;

/// Writing to pull requests. The writes of an installation are spaced by a [WriteLimit]; a call
/// waits for its turn.
public interface Writes {
  /// Begins, or at once completes, a check run on a commit.
  Answer<Created> createCheckRun(String name, String commit, CheckReport report);

  /// Changes a check run of ours. Annotations are added to those that it has.
  Answer<Done> updateCheckRun(long id, CheckReport report);

  /// Posts a review that comments and neither approves nor demands. One comment on a place outside
  /// the diff makes GitHub refuse them all.
  ///
  /// @param commit the head that the lines are counted in
  /// @return its id
  Answer<Long> createReview(int number, String commit, String body, List<LineComment> comments);

  /// Posts a comment on a whole file.
  ///
  /// @return its id
  Answer<Long> createFileComment(int number, String commit, String path, String body);

  /// Answers in a thread.
  ///
  /// @param commit the head; GitHub demands it and takes the thread's
  /// @param path the thread's file, likewise
  /// @param comment any comment of the thread
  /// @return the reply's id
  Answer<Long> reply(int number, String commit, String path, long comment, String body);

  /// Changes several things in one call; each of them counts as a write.
  ///
  /// @param most how many things they will be at most
  /// @param last tells which, and is asked when the turn has come: just before the call
  Answer<Swept> sweep(int most, Supplier<Sweep> last);

  /// Comments below a pull request.
  ///
  /// @return its id
  Answer<Long> createIssueComment(int number, String body);

  /// Reacts to a comment below a pull request. Needs the access
  /// [InstalledRepository.Access#COMMAND].
  Answer<Done> reactToIssueComment(long id, Reaction reaction);

  /// Reacts to a comment in a thread.
  Answer<Done> reactToReviewComment(long id, Reaction reaction);

  /// Deletes a review that was begun and never submitted; one that is gone already is fine.
  Answer<Done> deletePendingReview(int number, long review);
}
