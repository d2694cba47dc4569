package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Comment;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Side;
import java.util.List;

/// A pull request's state and threads as GraphQL has them.
final class PullRequestFields {
  static final String STATE =
      """
      id fullDatabaseId number state isDraft locked headRefOid baseRefName baseRefOid
      isCrossRepository changedFiles
      author { __typename login }
      labels(first: 100) { nodes { name } }
      """;

  /// With a hole for how many comments of each thread are asked for.
  static final String THREADS =
      """
      pageInfo { hasNextPage endCursor }
      nodes {
        id isResolved isOutdated path startLine line originalLine diffSide subjectType
        resolvedBy { login }
        comments(first: %d) {
          totalCount
          nodes {
            id fullDatabaseId viewerDidAuthor body createdAt lastEditedAt
            author { __typename login }
          }
        }
      }
      """;

  private static final String BOT = "Bot";

  private PullRequestFields() {}

  static PullRequest state(JsonNode json) {
    return new PullRequest(
        Json.text(json, "id"),
        Json.id(json, "fullDatabaseId"),
        Json.number(json, "number"),
        lifeCycle(Json.text(json, "state")),
        Json.flag(json, "isDraft"),
        Json.flag(json, "locked"),
        Json.text(json, "headRefOid"),
        Json.text(json, "baseRefName"),
        Json.text(json, "baseRefOid"),
        Json.flag(json, "isCrossRepository"),
        Json.text(json.path("author"), "login"),
        isBot(json.path("author")),
        Json.each(json.path("labels").path("nodes")).map(n -> Json.text(n, "name")).toList(),
        Json.number(json, "changedFiles"));
  }

  private static PullRequest.State lifeCycle(String state) {
    return switch (state) {
      case "OPEN" -> PullRequest.State.OPEN;
      case "MERGED" -> PullRequest.State.MERGED;
      default -> PullRequest.State.CLOSED;
    };
  }

  private static boolean isBot(JsonNode author) {
    return Json.text(author, "__typename").equals(BOT);
  }

  /// Those threads of a page that we began.
  static List<ReviewThread> ownThreads(JsonNode connection) {
    return Json.each(connection.path("nodes"))
        .map(PullRequestFields::thread)
        .filter(thread -> !thread.comments().isEmpty() && thread.comments().getFirst().ours())
        .toList();
  }

  private static ReviewThread thread(JsonNode json) {
    JsonNode comments = json.path("comments");
    return new ReviewThread(
        Json.text(json, "id"),
        Json.flag(json, "isResolved"),
        Json.optional(json.path("resolvedBy"), "login"),
        Json.flag(json, "isOutdated"),
        Json.text(json, "path"),
        Json.optionalNumber(json, "startLine"),
        Json.optionalNumber(json, "line"),
        Json.optionalNumber(json, "originalLine"),
        Json.text(json, "diffSide").equals("LEFT") ? Side.LEFT : Side.RIGHT,
        Json.text(json, "subjectType").equals("FILE"),
        Json.each(comments.path("nodes")).map(PullRequestFields::comment).toList(),
        Json.number(comments, "totalCount") <= comments.path("nodes").size());
  }

  private static Comment comment(JsonNode json) {
    return new Comment(
        Json.text(json, "id"),
        Json.id(json, "fullDatabaseId"),
        Json.flag(json, "viewerDidAuthor"),
        Json.text(json.path("author"), "login"),
        isBot(json.path("author")),
        Json.text(json, "body"),
        Json.time(json, "createdAt"),
        Json.optional(json, "lastEditedAt").isPresent());
  }
}
