package io.plimsoll.github;

import io.plimsoll.source.FileVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reading the repository of a [FakeGitHub].
final class FakeReads implements Reads {
  private final FakeGitHub gitHub;
  private final FakeState state;

  FakeReads(FakeGitHub gitHub) {
    this.gitHub = gitHub;
    this.state = gitHub.state();
  }

  @Override
  public Answer<ChangedFiles> changedFiles(int number) {
    return gitHub.answer(
        "changedFiles " + number,
        () -> Optional.ofNullable(state.changedFiles.get(String.valueOf(number))));
  }

  @Override
  public Answer<Snapshot> snapshot(Question question) {
    List<FileAt> settings = question.settings().stream().map(FileAt::path).toList();
    return gitHub.answer(
        "snapshot " + question.number(),
        () ->
            found(question.number())
                .map(pullRequest ->
                    new Snapshot(
                        "R17",
                        pullRequest,
                        threadsOf(question.number()),
                        at(question.base(), settings),
                        at(question.head(), question.files()))));
  }

  @Override
  public Answer<PullRequest> pullRequest(int number) {
    return gitHub.answer("pullRequest " + number, () -> found(number));
  }

  @Override
  public Answer<List<ReviewThread>> threads(int number) {
    return gitHub.answer("threads " + number, () -> Optional.of(threadsOf(number)));
  }

  @Override
  public Answer<Map<String, FileVersion>> files(String commit, List<FileAt> files) {
    return gitHub.answer("files " + commit, () -> Optional.of(at(commit, files)));
  }

  @Override
  public Answer<ChangedFiles> compare(String base, String head) {
    String range = base + "..." + head;
    return gitHub.answer(
        "compare " + range, () -> Optional.ofNullable(state.changedFiles.get(range)));
  }

  @Override
  public Answer<ChangedFiles> changesBetween(String base, String head) {
    return compare(base, head);
  }

  @Override
  public Answer<Permission> permission(String login) {
    return gitHub.answer(
        "permission " + login,
        () ->
            Optional.of(
                state.permissions.getOrDefault(
                    login, new Permission(Permission.Level.NONE, "none"))));
  }

  @Override
  public Answer<Comment> issueComment(long id) {
    return gitHub.answer("issueComment " + id, () -> Optional.ofNullable(state.comments.get(id)));
  }

  @Override
  public Answer<Comment> reviewComment(long id) {
    return gitHub.answer("reviewComment " + id, () -> Optional.ofNullable(state.comments.get(id)));
  }

  @Override
  public Answer<List<Comment>> issueComments(int number) {
    return gitHub.answer(
        "issueComments " + number,
        () ->
            Optional.of(
                state.below.getOrDefault(number, List.of()).stream()
                    .flatMap(id -> Optional.ofNullable(state.comments.get(id)).stream())
                    .toList()));
  }

  @Override
  public Answer<List<Review>> reviews(int number) {
    return gitHub.answer(
        "reviews " + number,
        () -> Optional.of(List.copyOf(state.reviews.getOrDefault(number, List.of()))));
  }

  @Override
  public Answer<List<CheckRun>> checkRuns(String commit, String name) {
    return gitHub.answer(
        "checkRuns " + commit,
        () ->
            Optional.of(
                state.checkRuns.values().stream()
                    .filter(run -> run.commit().equals(commit) && run.name().equals(name))
                    .toList()));
  }

  @Override
  public Answer<List<Annotation>> annotations(long checkRun) {
    return gitHub.answer(
        "annotations " + checkRun,
        () -> Optional.of(List.copyOf(state.annotations.getOrDefault(checkRun, List.of()))));
  }

  @Override
  public Answer<List<Integer>> pullRequestsOf(String commit) {
    return gitHub.answer(
        "pullRequestsOf " + commit,
        () ->
            Optional.of(
                state.pullRequests.values().stream()
                    .filter(p -> p.head().equals(commit))
                    .filter(p -> p.state() == PullRequest.State.OPEN)
                    .map(PullRequest::number)
                    .toList()));
  }

  private Optional<PullRequest> found(int number) {
    return Optional.ofNullable(state.pullRequests.get(number));
  }

  private List<ReviewThread> threadsOf(int number) {
    return List.copyOf(state.threads.getOrDefault(number, List.of()));
  }

  private Map<String, FileVersion> at(String commit, List<FileAt> wanted) {
    Map<String, FileVersion> there = state.files.getOrDefault(commit, Map.of());
    Map<String, FileVersion> found = new HashMap<>(there);
    found.keySet().retainAll(wanted.stream().map(FileAt::path).toList());
    return found;
  }
}
