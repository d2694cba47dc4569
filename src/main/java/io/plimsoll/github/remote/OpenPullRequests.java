package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The open pull requests of a repository, those first in which something happened last.
final class OpenPullRequests {
  /// Of a hundred each. Whose head is wanted has just been looked at by somebody.
  private static final int MOST_PAGES = 10;

  private final FileReader reader;

  OpenPullRequests(FileReader reader) {
    this.reader = reader;
  }

  /// The numbers of those with a commit as head, from forks too.
  List<Integer> withHead(String commit) {
    List<Integer> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonNode connection = page(after);
      Json.each(connection.path("nodes"))
          .filter(node -> Json.text(node, "headRefOid").equals(commit))
          .forEach(node -> found.add(Json.number(node, "number")));
      after = Json.optional(connection.path("pageInfo"), "endCursor");
      if (!Json.flag(connection.path("pageInfo"), "hasNextPage") || after.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private JsonNode page(Optional<String> after) {
    GraphQuery query = reader.query();
    String from = after.map(place -> ", after: " + query.variable("String!", place)).orElse("");
    query.field(
        """
        pullRequests(states: OPEN, first: 100, orderBy: {field: UPDATED_AT, direction: DESC}%s) {
          pageInfo { hasNextPage endCursor }
          nodes { number headRefOid }
        }
        """
            .formatted(from));
    return reader.ask(query).path("pullRequests");
  }
}
