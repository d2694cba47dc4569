package io.plimsoll.github.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Deletes comments of threads in one GraphQL mutation. A thread goes with its last comment.
///
/// @param document the mutation
/// @param variables the comments' ids
record Deletion(String document, Map<String, Object> variables) {

  static Deletion of(List<String> nodeIds) {
    List<String> declared = new ArrayList<>();
    StringBuilder fields = new StringBuilder();
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < nodeIds.size(); i++) {
      declared.add("$c" + i + ": ID!");
      variables.put("c" + i, nodeIds.get(i));
      fields
          .append("  d" + i + ": deletePullRequestReviewComment(input: {id: $c" + i + "})")
          .append(" { clientMutationId }\n");
    }
    return new Deletion(
        "mutation(" + String.join(", ", declared) + ") {\n" + fields + "}\n", variables);
  }

  /// One that is gone already is fine; the others are deleted all the same.
  void send(Session session) {
    session.mutate(document, variables, "NOT_FOUND");
  }
}
