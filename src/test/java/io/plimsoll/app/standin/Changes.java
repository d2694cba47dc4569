package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/// Makes the changes of GraphQL mutations, each by itself: one that cannot be made is an error
/// beside the others.
final class Changes {
  private final StandInGitHub gitHub;

  Changes(StandInGitHub gitHub) {
    this.gitHub = gitHub;
  }

  /// Makes one.
  ///
  /// @param key the field's name in the answer
  JsonNode make(String change, String key, JsonNode input, ObjectNode answer) {
    boolean isMade =
        switch (change) {
          case "deletePullRequestReviewComment" -> delete(input.path("id").asText());
          case "updatePullRequestReviewComment" -> edit(input);
          case "updateCheckRun" -> complete(input);
          default -> throw new NotSimulatedException(change);
        };
    if (isMade) {
      return Reply.object().putNull("clientMutationId");
    }
    ObjectNode error = answer.withArray("errors").addObject();
    error.put("type", "NOT_FOUND").put("message", "Could not resolve to a node");
    error.putArray("path").add(key);
    return NullNode.getInstance();
  }

  private boolean delete(String node) {
    return gitHub.repositories().stream()
        .anyMatch(repository -> ReviewRoutes.delete(repository, r -> r.node().equals(node)));
  }

  private boolean edit(JsonNode input) {
    String node = input.path("pullRequestReviewCommentId").asText();
    Optional<Remark> remark =
        gitHub.repositories().stream()
            .flatMap(repository -> repository.pulls.values().stream())
            .flatMap(pull -> pull.remarks.stream())
            .filter(one -> one.node().equals(node))
            .findFirst();
    remark.ifPresent(one -> one.edit(input.path("body").asText(), gitHub.now().plusSeconds(1)));
    return remark.isPresent();
  }

  private boolean complete(JsonNode input) {
    Optional<Check> check =
        gitHub.repositories().stream()
            .filter(repository -> repository.node().equals(input.path("repositoryId").asText()))
            .flatMap(repository -> repository.checks.stream())
            .filter(one -> one.node().equals(input.path("checkRunId").asText()))
            .findFirst();
    check.ifPresent(one -> one.take(rest(input)));
    return check.isPresent();
  }

  /// The same as REST spells it.
  private static ObjectNode rest(JsonNode input) {
    ObjectNode body = Reply.object();
    body.put("external_id", input.path("externalId").asText());
    body.put("status", lower(input.path("status")));
    body.put("conclusion", lower(input.path("conclusion")));
    body.set("output", input.path("output"));
    body.set("actions", input.path("actions"));
    return body;
  }

  private static String lower(JsonNode word) {
    return word.asText().toLowerCase(Locale.ROOT);
  }
}
