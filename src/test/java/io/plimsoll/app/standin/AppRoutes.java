package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What the App asks about itself, with its own key.
final class AppRoutes {
  private static final String DELIVERIES = "/app/hook/deliveries";

  private AppRoutes() {}

  static List<Route> all(StandInGitHub gitHub, Grants grants) {
    return List.of(
        Route.of("GET", "/app", "", (_, _, _) -> Reply.ok(app())),
        Route.of("GET", "/app/installations", "", (_, _, _) -> installations(gitHub)),
        Route.of(
            "GET", "/app/installations/{installation_id}", "", (_, _, _) -> installation(gitHub)),
        Route.of(
            "POST",
            "/app/installations/{installation_id}/access_tokens",
            "",
            (call, _, _) -> token(gitHub, grants, call)),
        Route.of("GET", "/app/hook/config", "", (_, _, _) -> Reply.ok(config())),
        Route.of("GET", DELIVERIES, "", (call, _, _) -> deliveries(gitHub, call)),
        Route.of(
            "GET",
            DELIVERIES + "/{delivery_id}",
            "",
            (_, _, parts) -> told(gitHub, Long.parseLong(parts.getFirst()))),
        Route.of(
            "POST",
            DELIVERIES + "/{delivery_id}/attempts",
            "",
            (_, _, parts) -> redeliver(gitHub, Long.parseLong(parts.getFirst()))));
  }

  private static Reply token(StandInGitHub gitHub, Grants grants, Call call) {
    if (gitHub.isSuspended()) {
      return Reply.refusal(403, "This installation has been suspended");
    }
    return gitHub.isInstalled() ? grants.give(call.body()) : Reply.notFound();
  }

  private static ObjectNode app() {
    ObjectNode json = Reply.object().put("id", StandInGitHub.APP_ID);
    json.put("slug", Person.APP.login()).put("name", "Plimsoll");
    ObjectNode permissions = json.putObject("permissions").put("metadata", "read");
    permissions.put("contents", "read").put("pull_requests", "write").put("checks", "write");
    permissions.put("merge_queues", "read").put("issues", "write");
    json.putArray("events").add("pull_request").add("issue_comment").add("merge_group");
    return json;
  }

  private static Reply installations(StandInGitHub gitHub) {
    List<ObjectNode> all = gitHub.isInstalled() ? List.of(installation()) : List.of();
    return Reply.ok(Reply.array(all, one -> one));
  }

  private static Reply installation(StandInGitHub gitHub) {
    return gitHub.isInstalled() ? Reply.ok(installation()) : Reply.notFound();
  }

  private static ObjectNode installation() {
    ObjectNode json = Reply.object().put("id", StandInGitHub.INSTALLATION);
    json.putNull("suspended_at");
    json.set("account", Payloads.person(new Person("acme", false)));
    json.set("permissions", app().path("permissions"));
    return json;
  }

  private static ObjectNode config() {
    ObjectNode json = Reply.object().put("url", "https://plimsoll.example/webhook");
    return json.put("content_type", "json").put("secret", "********").put("insecure_ssl", "0");
  }

  private static Reply deliveries(StandInGitHub gitHub, Call call) {
    boolean failed = call.query().getOrDefault("status", "").equals("failure");
    int size = call.number("per_page", 30);
    long before = Long.parseLong(call.query().getOrDefault("cursor", "" + Long.MAX_VALUE));
    List<Delivered> some =
        gitHub.hooks().all().reversed().stream()
            .filter(delivery -> delivery.id() < before && !(failed && delivery.isAccepted()))
            .limit(size)
            .toList();
    Reply reply = Reply.ok(Reply.array(some, Delivered::json));
    return some.size() < size
        ? reply
        : reply.with(
            "Link",
            "<https://api.github.com/app/hook/deliveries?cursor=%d>; rel=\"next\""
                .formatted(some.getLast().id()));
  }

  private static Reply told(StandInGitHub gitHub, long id) {
    return gitHub.hooks().all().stream()
        .filter(delivery -> delivery.id() == id)
        .findFirst()
        .map(delivery -> Reply.ok(delivery.whole()))
        .orElseGet(Reply::notFound);
  }

  private static Reply redeliver(StandInGitHub gitHub, long id) {
    return gitHub.hooks().all().stream()
        .filter(delivery -> delivery.id() == id)
        .findFirst()
        .map(delivery -> {
          gitHub.hooks().repeatLater(delivery);
          return Reply.of(202, Reply.object());
        })
        .orElseGet(Reply::notFound);
  }
}
