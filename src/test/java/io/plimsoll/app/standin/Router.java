package io.plimsoll.app.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Finds who answers a call, and whether the token may ask.
final class Router {
  private final StandInGitHub gitHub;
  private final Grants grants;
  private final Graph graph;

  /// What calls are about that are about no repository.
  private final Repository none;

  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  Router(StandInGitHub gitHub, Grants grants) {
    this.gitHub = gitHub;
    this.grants = grants;
    this.graph = new Graph(gitHub);
    this.none = new Repository(gitHub, "nobody", "nothing", Map.of());
    routes.addAll(AppRoutes.all(gitHub, grants));
    routes.addAll(FileRoutes.all());
    routes.addAll(ReviewRoutes.all());
    routes.addAll(TalkRoutes.all());
    routes.addAll(CheckRoutes.all());
  }

  /// What a call is counted as.
  String kind(Call call) {
    if (call.isGraph()) {
      return call.body().path("query").asText().startsWith("mutation")
          ? "GRAPHQL mutation"
          : "GRAPHQL query";
    }
    return route(call).map(Route::kind).orElse("unknown " + call.method() + " " + call.path());
  }

  private Optional<Route> route(Call call) {
    return routes.stream().filter(route -> route.parts(call).isPresent()).findFirst();
  }

  /// Upkeep is done at any time, so its calls are not counted.
  void count(String kind) {
    if (kind.startsWith("GET /app")) {
      return;
    }
    counts.merge(kind, 1, Integer::sum);
  }

  /// How often each kind of call was made.
  Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  void forgetCounts() {
    counts.clear();
  }

  Reply answer(Call call) {
    if (call.isGraph()) {
      return grants.isKnown(call.token()) ? graph.answer(call) : bad();
    }
    return route(call)
        .map(route -> answer(call, route))
        .orElseThrow(() -> new NotSimulatedException(call.method() + " " + call.path()));
  }

  private Reply answer(Call call, Route route) {
    List<String> parts = route.parts(call).orElseThrow();
    if (route.needs().isEmpty()) {
      return call.token().split("\\.").length == 3
          ? route.handler().answer(call, none, parts)
          : bad();
    }
    if (!grants.isKnown(call.token())) {
      return bad();
    }
    Optional<Repository> repository = gitHub.named(parts.get(0), parts.get(1));
    if (repository.isEmpty()) {
      return gitHub.wasNamed(parts.get(0), parts.get(1))
          ? Reply.refusal(301, "Moved Permanently")
          : Reply.notFound();
    }
    return grants.allow(call.token(), repository.get(), route.needs())
        ? route.handler().answer(call, repository.get(), parts.subList(2, parts.size()))
        : Reply.refusal(403, "Resource not accessible by integration");
  }

  private static Reply bad() {
    return Reply.refusal(401, "Bad credentials");
  }
}
