package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Reviews and the comments in threads. As on GitHub, one comment outside the diff refuses a whole
/// review, and a pending review of the App's own refuses the next.
final class ReviewRoutes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final String REVIEWS = REPOSITORY + "/pulls/{pull_number}/reviews";
  private static final String COMMENTS = REPOSITORY + "/pulls/{pull_number}/comments";
  private static final String COMMENT = REPOSITORY + "/pulls/comments/{comment_id}";
  private static final String READ = "pull_requests:read";
  private static final String WRITE = "pull_requests:write";

  private ReviewRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.of("GET", REVIEWS, READ, ReviewRoutes::reviews),
        Route.of("POST", REVIEWS, WRITE, ReviewRoutes::review),
        Route.of("DELETE", REVIEWS + "/{review_id}", WRITE, ReviewRoutes::deletePending),
        Route.of("POST", COMMENTS, WRITE, ReviewRoutes::comment),
        Route.of("GET", COMMENT, READ, ReviewRoutes::read),
        Route.of("PATCH", COMMENT, WRITE, ReviewRoutes::edit),
        Route.of("DELETE", COMMENT, WRITE, ReviewRoutes::delete));
  }

  private static Reply reviews(Call call, Repository repository, List<String> parts) {
    return TalkRoutes.pull(repository, parts.getFirst())
        .map(pull -> Paging.page(call, pull.reviews.stream().map(Shapes::review).toList()))
        .orElseGet(Reply::notFound);
  }

  private static Reply review(Call call, Repository repository, List<String> parts) {
    return TalkRoutes.pull(repository, parts.getFirst())
        .map(pull -> review(call.body(), pull))
        .orElseGet(Reply::notFound);
  }

  private static Reply review(JsonNode body, Pull pull) {
    String commit = body.path("commit_id").asText(pull.head);
    List<Remark> remarks = new ArrayList<>();
    for (JsonNode comment : body.path("comments")) {
      Optional<Remark> remark = anchored(pull, commit, comment);
      if (remark.isEmpty()) {
        return Reply.refusal(422, "Unprocessable Entity");
      }
      remarks.add(remark.get());
    }
    if (pull.reviews.stream().anyMatch(r -> r.pending() && r.author().equals(Person.APP))) {
      return Reply.refusal(422, "User can only have one pending review per pull request");
    }
    long id = pull.repository.gitHub.nextId();
    boolean pending = !body.has("event");
    Posted posted = new Posted(id, Person.APP, commit, body.path("body").asText(), pending);
    pull.reviews.add(posted);
    remarks.forEach(remark -> remark.review = OptionalLong.of(id));
    pull.remarks.addAll(remarks);
    return Reply.ok(Shapes.review(posted));
  }

  /// A comment on lines that lie in one hunk; empty for one that does not.
  private static Optional<Remark> anchored(Pull pull, String commit, JsonNode body) {
    int line = body.path("line").asInt();
    int start = body.path("start_line").asInt(line);
    String path = body.path("path").asText();
    boolean right = body.path("side").asText("RIGHT").equals("RIGHT");
    Optional<Commit> of = pull.repository.commit(commit);
    boolean wrong = of.isEmpty() || (body.has("start_line") && start >= line);
    if (wrong || !diff(pull, of.get(), path).inOneHunk(right, start, line)) {
      return Optional.empty();
    }
    Remark remark = remark(pull, body, path, commit);
    remark.line = OptionalInt.of(line);
    remark.startLine = body.has("start_line") ? OptionalInt.of(start) : OptionalInt.empty();
    remark.side = right ? "RIGHT" : "LEFT";
    return Optional.of(remark);
  }

  private static TextDiff diff(Pull pull, Commit head, String path) {
    Commit base = head.mergeBase(pull.repository.tip(pull.baseRef));
    Entry before = base.tree().getOrDefault(path, Entry.of(""));
    Entry after = head.tree().getOrDefault(path, Entry.of(""));
    return TextDiff.of(before.text(), after.text());
  }

  private static Remark remark(Pull pull, JsonNode body, String path, String commit) {
    StandInGitHub gitHub = pull.repository.gitHub;
    Remark remark =
        new Remark(gitHub.nextId(), Person.APP, body.path("body").asText(), gitHub.now());
    remark.path = path;
    remark.commit = commit;
    return remark;
  }

  private static Reply deletePending(Call call, Repository repository, List<String> parts) {
    Optional<Pull> pull = TalkRoutes.pull(repository, parts.getFirst());
    long id = Long.parseLong(parts.getLast());
    boolean gone =
        pull.isPresent() && pull.get().reviews.removeIf(r -> r.id() == id && r.pending());
    return gone ? Reply.ok(Reply.object().put("id", id)) : Reply.notFound();
  }

  private static Reply comment(Call call, Repository repository, List<String> parts) {
    Optional<Pull> pull = TalkRoutes.pull(repository, parts.getFirst());
    if (pull.isEmpty()) {
      return Reply.notFound();
    }
    Optional<Remark> remark = single(pull.get(), call.body());
    remark.ifPresent(pull.get().remarks::add);
    return remark
        .map(r -> Reply.created(Shapes.remark(pull.get(), r)))
        .orElseGet(() -> Reply.refusal(422, "Validation Failed"));
  }

  private static Optional<Remark> single(Pull pull, JsonNode body) {
    String path = body.path("path").asText();
    String commit = body.path("commit_id").asText();
    if (body.has("in_reply_to")) {
      long first = body.path("in_reply_to").asLong();
      return pull.remark(first)
          .map(thread -> {
            Remark remark = remark(pull, body, thread.path, thread.commit);
            remark.inReplyTo = OptionalLong.of(thread.inReplyTo.orElse(first));
            remark.line = thread.line;
            return remark;
          });
    }
    if (body.path("subject_type").asText().equals("file")) {
      boolean there = pull.repository.commits.containsKey(commit);
      boolean changed = there && !diff(pull, pull.repository.commits.get(commit), path).isEmpty();
      return changed ? Optional.of(remark(pull, body, path, commit)) : Optional.empty();
    }
    return anchored(pull, commit, body);
  }

  private static Reply read(Call call, Repository repository, List<String> parts) {
    return TalkRoutes.found(repository, parts, (pull, id) -> pull.remark(id))
        .map(remark -> told(repository, remark))
        .orElseGet(Reply::notFound);
  }

  private static Reply told(Repository repository, Remark remark) {
    Pull pull =
        repository.pulls.values().stream()
            .filter(each -> each.remarks.contains(remark))
            .findFirst()
            .orElseThrow();
    ObjectNode json = Shapes.remark(pull, remark);
    return Reply.ok(json);
  }

  private static Reply edit(Call call, Repository repository, List<String> parts) {
    Optional<Remark> remark = TalkRoutes.found(repository, parts, (pull, id) -> pull.remark(id));
    remark.ifPresent(
        r -> r.edit(call.body().path("body").asText(), repository.gitHub.now().plusSeconds(1)));
    return remark.map(r -> told(repository, r)).orElseGet(Reply::notFound);
  }

  private static Reply delete(Call call, Repository repository, List<String> parts) {
    long id = Long.parseLong(parts.getFirst());
    return delete(repository, remark -> remark.id == id) ? Reply.nothing(204) : Reply.notFound();
  }

  /// Deletes comments; a thread goes with its last one.
  static boolean delete(Repository repository, Predicate<Remark> which) {
    return repository.pulls.values().stream().anyMatch(pull -> pull.remarks.removeIf(which));
  }
}
