package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// A check run of the App.
final class Check {
  final long id;
  final String head;
  String name = "";
  String externalId = "";
  String status = "queued";

  /// Empty until it is completed.
  String conclusion = "";

  String title = "";
  String summary = "";
  String text = "";
  final List<JsonNode> annotations = new ArrayList<>();
  final List<String> buttons = new ArrayList<>();

  Check(long id, String head) {
    this.id = id;
    this.head = head;
  }

  /// Its id in GraphQL.
  String node() {
    return "K_" + id;
  }

  boolean isCompleted() {
    return status.equals("completed");
  }

  /// Takes what a request says; what it does not mention stays.
  void take(JsonNode body) {
    name = body.path("name").asText(name);
    externalId = body.path("external_id").asText(externalId);
    status = body.path("status").asText(status);
    if (body.has("conclusion")) {
      conclusion = body.path("conclusion").asText();
      status = "completed";
    } else if (!isCompleted()) {
      conclusion = "";
    }
    JsonNode output = body.path("output");
    title = output.path("title").asText(title);
    summary = output.path("summary").asText(summary);
    text = output.path("text").asText(text);
    output.path("annotations").forEach(annotations::add);
    if (body.has("actions")) {
      buttons.clear();
      body.path("actions").forEach(action -> buttons.add(action.path("identifier").asText()));
    }
  }

  ObjectNode json() {
    ObjectNode json = Reply.object().put("id", id).put("head_sha", head).put("name", name);
    json.put("node_id", node());
    json.put("external_id", externalId).put("status", status);
    json.put("conclusion", conclusion.isEmpty() ? null : conclusion);
    json.putObject("output")
        .put("title", title)
        .put("summary", summary)
        .put("annotations_count", annotations.size());
    json.putObject("app").put("id", StandInGitHub.APP_ID).put("slug", Person.APP.login());
    json.putArray("pull_requests");
    return json;
  }
}
