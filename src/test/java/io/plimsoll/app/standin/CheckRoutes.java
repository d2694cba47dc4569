package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Check runs, and the pull requests of a commit.
final class CheckRoutes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final String RUNS = REPOSITORY + "/check-runs";

  private CheckRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.of("POST", RUNS, "checks:write", CheckRoutes::create),
        Route.of("PATCH", RUNS + "/{check_run_id}", "checks:write", CheckRoutes::update),
        Route.of(
            "GET", RUNS + "/{check_run_id}/annotations", "checks:read", CheckRoutes::annotations),
        Route.of("GET", REPOSITORY + "/commits/{ref}/check-runs", "checks:read", CheckRoutes::list),
        Route.of(
            "GET",
            REPOSITORY + "/commits/{commit_sha}/pulls",
            "pull_requests:read",
            CheckRoutes::pulls));
  }

  private static Reply create(Call call, Repository repository, List<String> parts) {
    String head = call.body().path("head_sha").asText();
    if (repository.commit(head).isEmpty()) {
      return Reply.refusal(422, "No commit found for SHA: " + head);
    }
    Check check = new Check(repository.gitHub.nextId(), head);
    check.take(call.body());
    repository.checks.add(check);
    return Reply.created(check.json());
  }

  private static Reply update(Call call, Repository repository, List<String> parts) {
    return repository
        .check(Long.parseLong(parts.getFirst()))
        .map(check -> {
          check.take(call.body());
          return Reply.ok(check.json());
        })
        .orElseGet(Reply::notFound);
  }

  private static Reply annotations(Call call, Repository repository, List<String> parts) {
    return repository
        .check(Long.parseLong(parts.getFirst()))
        .map(check -> Paging.page(call, check.annotations.stream().map(CheckRoutes::note).toList()))
        .orElseGet(Reply::notFound);
  }

  private static ObjectNode note(JsonNode sent) {
    ObjectNode json = Reply.object().put("blob_href", "https://github.com/");
    json.putNull("start_column").putNull("end_column").putNull("raw_details");
    sent.properties().forEach(field -> json.set(field.getKey(), field.getValue()));
    return json;
  }

  private static Reply list(Call call, Repository repository, List<String> parts) {
    String name = call.query().getOrDefault("check_name", "");
    List<ObjectNode> runs =
        repository.checks.stream()
            .filter(check -> check.head.equals(parts.getFirst()))
            .filter(check -> name.isEmpty() || check.name.equals(name))
            .map(Check::json)
            .toList();
    ObjectNode json = Reply.object().put("total_count", runs.size());
    json.putArray("check_runs").addAll(runs.reversed());
    return Reply.ok(json);
  }

  private static Reply pulls(Call call, Repository repository, List<String> parts) {
    return Paging.page(
        call,
        repository.pulls.values().stream()
            .filter(pull -> !pull.fork && pull.head.equals(parts.getFirst()))
            .map(Shapes::pull)
            .toList());
  }
}
