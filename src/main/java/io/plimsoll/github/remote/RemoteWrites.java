package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.github.Answer;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.Created;
import io.plimsoll.github.Done;
import io.plimsoll.github.Failure;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.LineComment;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.Swept;
import io.plimsoll.github.Writes;
import java.util.List;
import java.util.function.Supplier;

/// Writing to pull requests over the wire.
final class RemoteWrites implements Writes {
  private final Session session;
  private final String home;
  private final CheckRunWriter checkRuns;

  RemoteWrites(Session session, InstalledRepository repository) {
    this.session = session;
    this.home = Home.of(repository);
    this.checkRuns = new CheckRunWriter(session, repository);
  }

  @Override
  public Answer<Created> createCheckRun(String name, String commit, CheckReport report) {
    return Answer.of(() -> checkRuns.create(name, commit, report));
  }

  @Override
  public Answer<Done> updateCheckRun(long id, CheckReport report) {
    return done(() -> checkRuns.update(id, report));
  }

  @Override
  public Answer<Long> createReview(
      int number, String commit, String body, List<LineComment> comments) {
    ObjectNode review = Json.object().put("commit_id", commit).put("event", "COMMENT");
    if (!body.isEmpty()) {
      review.put("body", body);
    }
    ArrayNode list = review.putArray("comments");
    comments.forEach(comment -> list.add(place(comment)));
    return create("/pulls/" + number + "/reviews", review);
  }

  /// GitHub refuses a first line that is the last line too.
  private static ObjectNode place(LineComment comment) {
    ObjectNode place = Json.object().put("path", comment.path()).put("body", comment.body());
    place.put("line", comment.line()).put("side", comment.side().name());
    if (comment.hasRange()) {
      place.put("start_line", comment.startLine()).put("start_side", comment.side().name());
    }
    return place;
  }

  @Override
  public Answer<Long> createFileComment(int number, String commit, String path, String body) {
    return create(
        comments(number),
        Json.object()
            .put("commit_id", commit)
            .put("path", path)
            .put("subject_type", "file")
            .put("body", body));
  }

  @Override
  public Answer<Long> reply(int number, String commit, String path, long comment, String body) {
    return create(
        comments(number),
        Json.object()
            .put("commit_id", commit)
            .put("path", path)
            .put("in_reply_to", comment)
            .put("body", body));
  }

  private static String comments(int number) {
    return "/pulls/" + number + "/comments";
  }

  @Override
  public Answer<Swept> sweep(int most, Supplier<Sweep> last) {
    return Answer.of(() -> {
      session.awaitTurns(most);
      return Mutation.of(last.get()).send(session);
    });
  }

  @Override
  public Answer<Long> createIssueComment(int number, String body) {
    return create("/issues/" + number + "/comments", Json.object().put("body", body));
  }

  @Override
  public Answer<Done> reactToIssueComment(long id, Reaction reaction) {
    return react("/issues/comments/" + id, reaction);
  }

  @Override
  public Answer<Done> reactToReviewComment(long id, Reaction reaction) {
    return react("/pulls/comments/" + id, reaction);
  }

  private Answer<Done> react(String comment, Reaction reaction) {
    ObjectNode body = Json.object().put("content", reaction.content());
    return done(() -> session.send("POST", home + comment + "/reactions", body));
  }

  @Override
  public Answer<Done> deletePendingReview(int number, long review) {
    return delete("/pulls/" + number + "/reviews/" + review);
  }

  private Answer<Long> create(String path, ObjectNode body) {
    return Answer.of(() -> Json.id(Session.json(session.send("POST", home + path, body)), "id"));
  }

  private Answer<Done> delete(String path) {
    Answer<Done> deleted = done(() -> session.delete(home + path));
    boolean gone =
        deleted instanceof Answer.Failed<Done>(Failure.GiveUp(var reason, _, _))
            && reason == Failure.Reason.NOT_FOUND;
    return gone ? new Answer.Got<>(Done.DONE) : deleted;
  }

  private static Answer<Done> done(Runnable write) {
    return Answer.of(() -> {
      write.run();
      return Done.DONE;
    });
  }
}
