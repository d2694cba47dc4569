package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Comments below pull requests, reactions, and what people may do.
final class TalkRoutes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final String BELOW = REPOSITORY + "/issues/comments/{comment_id}";
  private static final String LIST = REPOSITORY + "/issues/{issue_number}/comments";
  private static final String IN_THREAD = REPOSITORY + "/pulls/comments/{comment_id}";
  private static final String PULLS = "pull_requests:";

  private TalkRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.of("GET", LIST, PULLS + "read", TalkRoutes::list),
        Route.of("POST", LIST, PULLS + "write", TalkRoutes::create),
        Route.of("GET", BELOW, PULLS + "read", below(TalkRoutes::told)),
        Route.of("PATCH", BELOW, PULLS + "write", TalkRoutes::edit),
        Route.of("DELETE", BELOW, PULLS + "write", TalkRoutes::delete),
        Route.of("POST", BELOW + "/reactions", "issues:write", TalkRoutes::reactBelow),
        Route.of("POST", IN_THREAD + "/reactions", PULLS + "write", TalkRoutes::reactInThread),
        Route.of(
            "GET",
            REPOSITORY + "/collaborators/{username}/permission",
            "metadata:read",
            TalkRoutes::permission));
  }

  private static Reply told(Remark remark) {
    return Reply.ok(Shapes.tellingApp(remark));
  }

  private static Reply list(Call call, Repository repository, List<String> parts) {
    return pull(repository, parts.getFirst())
        .map(pull -> Paging.page(call, pull.comments.stream().map(Shapes::tellingApp).toList()))
        .orElseGet(Reply::notFound);
  }

  private static Reply create(Call call, Repository repository, List<String> parts) {
    return pull(repository, parts.getFirst())
        .map(pull -> create(call, pull))
        .orElseGet(Reply::notFound);
  }

  private static Reply create(Call call, Pull pull) {
    StandInGitHub gitHub = pull.repository.gitHub;
    String body = call.body().path("body").asText();
    Remark remark = new Remark(gitHub.nextId(), Person.APP, body, gitHub.now());
    pull.comments.add(remark);
    return Reply.created(Shapes.tellingApp(remark));
  }

  private static Reply edit(Call call, Repository repository, List<String> parts) {
    String body = call.body().path("body").asText();
    return below(
            (Remark remark) -> {
              remark.edit(body, repository.gitHub.now().plusSeconds(1));
              return told(remark);
            })
        .answer(call, repository, parts);
  }

  private static Reply delete(Call call, Repository repository, List<String> parts) {
    long id = Long.parseLong(parts.getFirst());
    boolean gone =
        repository.pulls.values().stream()
            .anyMatch(pull -> pull.comments.removeIf(remark -> remark.id == id));
    return gone ? Reply.nothing(204) : Reply.notFound();
  }

  private static Reply reactBelow(Call call, Repository repository, List<String> parts) {
    return below((Remark remark) -> react(call, remark)).answer(call, repository, parts);
  }

  private static Reply reactInThread(Call call, Repository repository, List<String> parts) {
    return found(repository, parts, (pull, id) -> pull.remark(id))
        .map(remark -> react(call, remark))
        .orElseGet(Reply::notFound);
  }

  private static Reply react(Call call, Remark remark) {
    String content = call.body().path("content").asText();
    boolean known = remark.reactionsOf(Person.APP).contains(content);
    remark.react(Person.APP, content);
    ObjectNode json = Reply.object().put("id", 1).put("content", content);
    json.set("user", Payloads.person(Person.APP));
    return Reply.of(known ? 200 : 201, json);
  }

  private static Reply permission(Call call, Repository repository, List<String> parts) {
    String role = repository.roles.getOrDefault(parts.getFirst(), "none");
    JsonNode json = Shapes.permission(Person.named(parts.getFirst()), role);
    return Reply.ok(json);
  }

  private static Route.Handler below(Function<Remark, Reply> use) {
    return (_, repository, parts) ->
        found(repository, parts, (pull, id) -> pull.comment(id))
            .map(use)
            .orElseGet(Reply::notFound);
  }

  /// Looks a comment up in a pull request.
  interface Search {
    Optional<Remark> in(Pull pull, long id);
  }

  static Optional<Remark> found(Repository repository, List<String> parts, Search search) {
    long id = Long.parseLong(parts.getFirst());
    return repository.pulls.values().stream()
        .flatMap(pull -> search.in(pull, id).stream())
        .findFirst();
  }

  static Optional<Pull> pull(Repository repository, String number) {
    return Optional.ofNullable(repository.pulls.get(Integer.parseInt(number)));
  }
}
