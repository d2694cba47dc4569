package io.plimsoll.github;

import io.plimsoll.source.FileVersion;
import java.util.List;
import java.util.Map;

/// Reading a repository. The number of calls grows with pages and batches, never with files.
public interface Reads {
  /// The files of a pull request, at most 3,000. Two round trips at most, however many pages.
  Answer<ChangedFiles> changedFiles(int number);

  /// The state of a pull request, our threads, settings and files: one call for each 50 files.
  Answer<Snapshot> snapshot(Question question);

  /// The state of a pull request alone.
  Answer<PullRequest> pullRequest(int number);

  /// Our threads alone, as they are now.
  Answer<List<ReviewThread>> threads(int number);

  /// Files at a commit, by path; one that is not there is missing from the map.
  Answer<Map<String, FileVersion>> files(String commit, List<FileAt> files);

  /// What a commit changes since it and another one parted, at most 300 files.
  Answer<ChangedFiles> compare(String base, String head);

  /// The same without that limit: beyond 300 files both trees are compared, and rows have no patch.
  Answer<ChangedFiles> changesBetween(String base, String head);

  /// What a person may do here.
  Answer<Permission> permission(String login);

  /// A comment below a pull request. Given up as not found when it was deleted.
  Answer<Comment> issueComment(long id);

  /// A comment in a thread.
  Answer<Comment> reviewComment(long id);

  /// Comments below a pull request, oldest first.
  Answer<List<Comment>> issueComments(int number);

  /// Reviews of a pull request, oldest first, with our own pending one.
  Answer<List<Review>> reviews(int number);

  /// The newest check runs of a name on a commit.
  Answer<List<CheckRun>> checkRuns(String commit, String name);

  /// The notes that a check run has on lines.
  Answer<List<Annotation>> annotations(long checkRun);

  /// The open pull requests that a commit is the head of. For the head of a fork, which GitHub does
  /// not tell, the open ones are gone through, at most 1,000.
  Answer<List<Integer>> pullRequestsOf(String commit);
}
