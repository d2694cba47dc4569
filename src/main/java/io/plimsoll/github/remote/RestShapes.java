package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Annotation;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Permission;
import io.plimsoll.github.Review;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What REST answers, as the port's records.
final class RestShapes {
  private static final String SUFFIX = "[bot]";

  private RestShapes() {}

  /// @param app the App's id or client id
  static Comment comment(JsonNode json, String app) {
    JsonNode user = json.path("user");
    String login = Json.text(user, "login");
    JsonNode via = json.path("performed_via_github_app");
    return new Comment(
        Json.text(json, "node_id"),
        Json.id(json, "id"),
        Json.text(via, "id").equals(app) || Json.text(via, "client_id").equals(app),
        login.endsWith(SUFFIX) ? login.substring(0, login.length() - SUFFIX.length()) : login,
        Json.text(user, "type").equals("Bot"),
        Json.text(json, "body"),
        Json.time(json, "created_at"),
        !Json.text(json, "updated_at").equals(Json.text(json, "created_at")));
  }

  static Review review(JsonNode json) {
    return new Review(
        Json.id(json, "id"),
        Json.text(json, "commit_id"),
        Json.text(json.path("user"), "login"),
        Json.text(json, "body"),
        Json.text(json, "state").equals("PENDING"));
  }

  static CheckRun checkRun(JsonNode json) {
    return new CheckRun(
        Json.id(json, "id"),
        Json.text(json, "name"),
        Json.text(json, "head_sha"),
        Json.text(json, "external_id"),
        conclusion(Json.text(json, "conclusion")),
        Json.text(json.path("app"), "slug"),
        Json.text(json.path("output"), "title"));
  }

  static Annotation annotation(JsonNode json) {
    String level = Json.text(json, "annotation_level").toUpperCase(Locale.ROOT);
    return new Annotation(
        Json.text(json, "path"),
        Json.number(json, "start_line"),
        Json.number(json, "end_line"),
        Stream.of(Annotation.Level.values())
            .filter(known -> known.name().equals(level))
            .findFirst()
            .orElse(Annotation.Level.NOTICE),
        Json.text(json, "title"),
        Json.text(json, "message"));
  }

  private static Optional<CheckRun.Conclusion> conclusion(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Stream.of(CheckRun.Conclusion.values()).filter(c -> c.name().equals(name)).findFirst();
  }

  static Permission permission(JsonNode json) {
    String level = Json.text(json, "permission").toUpperCase(Locale.ROOT);
    return new Permission(
        Stream.of(Permission.Level.values())
            .filter(known -> known.name().equals(level))
            .findFirst()
            .orElse(Permission.Level.NONE),
        Json.text(json, "role_name"));
  }
}
