package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Annotation;
import io.plimsoll.github.Answer;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Question;
import io.plimsoll.github.Reads;
import io.plimsoll.github.Review;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Snapshot;
import io.plimsoll.source.FileVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reading a repository over the wire.
final class RemoteReads implements Reads {
  private static final int MANY_PAGES = 30;
  private static final String ALL = "?per_page=100";

  private final Session session;
  private final String home;
  private final FileLists lists;
  private final FileReader files;
  private final SnapshotReader snapshots;
  private final OpenPullRequests open;

  RemoteReads(Session session, InstalledRepository repository) {
    this.session = session;
    this.home = Home.of(repository);
    this.lists = new FileLists(session, home);
    this.files = new FileReader(session, repository, home);
    this.snapshots = new SnapshotReader(files);
    this.open = new OpenPullRequests(files);
  }

  @Override
  public Answer<ChangedFiles> changedFiles(int number) {
    return Answer.of(() -> lists.ofPullRequest(number));
  }

  @Override
  public Answer<Snapshot> snapshot(Question question) {
    return Answer.of(() -> snapshots.answer(question));
  }

  @Override
  public Answer<PullRequest> pullRequest(int number) {
    return Answer.of(() -> snapshots.state(number));
  }

  @Override
  public Answer<List<ReviewThread>> threads(int number) {
    return Answer.of(() -> snapshots.threads(number));
  }

  @Override
  public Answer<Map<String, FileVersion>> files(String commit, List<FileAt> wanted) {
    return Answer.of(() -> files.files(commit, wanted));
  }

  @Override
  public Answer<ChangedFiles> compare(String base, String head) {
    return Answer.of(() -> lists.ofComparison(base, head));
  }

  @Override
  public Answer<ChangedFiles> changesBetween(String base, String head) {
    return compare(base, head)
        .then(some ->
            some.complete()
                ? new Answer.Got<>(some)
                : Answer.of(() -> lists.ofTrees(some.mergeBase().orElse(base), head)));
  }

  @Override
  public Answer<Permission> permission(String login) {
    String person = URLEncoder.encode(login, StandardCharsets.UTF_8);
    return one("/collaborators/" + person + "/permission").map(RestShapes::permission);
  }

  @Override
  public Answer<Comment> issueComment(long id) {
    return one("/issues/comments/" + id).map(this::comment);
  }

  @Override
  public Answer<Comment> reviewComment(long id) {
    return one("/pulls/comments/" + id).map(this::comment);
  }

  @Override
  public Answer<List<Comment>> issueComments(int number) {
    return Answer.of(
        () -> all("/issues/" + number + "/comments" + ALL).map(this::comment).toList());
  }

  @Override
  public Answer<List<Review>> reviews(int number) {
    return Answer.of(
        () -> all("/pulls/" + number + "/reviews" + ALL).map(RestShapes::review).toList());
  }

  @Override
  public Answer<List<CheckRun>> checkRuns(String commit, String name) {
    String called = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return one("/commits/" + commit + "/check-runs" + ALL + "&check_name=" + called)
        .map(json -> Json.each(json.path("check_runs")).map(RestShapes::checkRun).toList());
  }

  @Override
  public Answer<List<Annotation>> annotations(long checkRun) {
    String path = "/check-runs/" + checkRun + "/annotations" + ALL;
    return Answer.of(() -> all(path).map(RestShapes::annotation).toList());
  }

  @Override
  public Answer<List<Integer>> pullRequestsOf(String commit) {
    Answer<List<Integer>> listed = listedOf(commit);
    return isNone(listed) ? Answer.of(() -> open.withHead(commit)) : listed;
  }

  private Answer<List<Integer>> listedOf(String commit) {
    return Answer.of(() ->
        all("/commits/" + commit + "/pulls" + ALL)
            .filter(json -> Json.text(json, "state").equals("open"))
            .filter(json -> Json.text(json.path("head"), "sha").equals(commit))
            .map(json -> Json.number(json, "number"))
            .toList());
  }

  /// A commit of a fork may be none of the repository's own.
  private static boolean isNone(Answer<List<Integer>> listed) {
    return switch (listed) {
      case Answer.Got<List<Integer>>(List<Integer> numbers) -> numbers.isEmpty();
      case Answer.Failed<List<Integer>>(Failure failure) -> failure.mayBeTooEarly();
    };
  }

  private Answer<JsonNode> one(String path) {
    return Answer.of(() -> Session.json(session.get(home + path)));
  }

  private Stream<JsonNode> all(String path) {
    return Pages.all(session, home + path, MANY_PAGES);
  }

  private Comment comment(JsonNode json) {
    return RestShapes.comment(json, session.app());
  }
}
