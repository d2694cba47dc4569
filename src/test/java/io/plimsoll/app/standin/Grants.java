package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tokens that were given out: each opens some repositories for what was asked for.
final class Grants {
  private static final Map<String, String> MOST =
      Map.of(
          "metadata", "read",
          "contents", "read",
          "pull_requests", "write",
          "checks", "write",
          "merge_queues", "read",
          "issues", "write");
  private final StandInGitHub gitHub;
  private final Map<String, Grant> given = new HashMap<>();

  Grants(StandInGitHub gitHub) {
    this.gitHub = gitHub;
  }

  private record Grant(List<Long> repositories, Map<String, String> permissions) {}

  /// Gives out a token, or none where more is asked for than the App has.
  Reply give(JsonNode wish) {
    Optional<List<Long>> repositories = repositories(wish);
    Map<String, String> permissions = new HashMap<>();
    wish.path("permissions")
        .properties()
        .forEach(each -> permissions.put(each.getKey(), each.getValue().asText()));
    boolean tooMuch =
        permissions.entrySet().stream()
            .anyMatch(p -> !p.getValue().equals(MOST.get(p.getKey())) && !readOfWrite(p));
    if (repositories.isEmpty() || tooMuch) {
      return Reply.refusal(422, "There is at least one repository or permission too many");
    }
    String token = "ghs_42_" + Entry.sha("token " + gitHub.nextId()) + ".e30.c2ln";
    given.put(token, new Grant(repositories.get(), permissions));
    ObjectNode json = Reply.object().put("token", token);
    json.put("expires_at", gitHub.now().plus(Duration.ofHours(1)).toString());
    return Reply.created(json);
  }

  private static boolean readOfWrite(Map.Entry<String, String> wanted) {
    return wanted.getValue().equals("read") && "write".equals(MOST.get(wanted.getKey()));
  }

  private Optional<List<Long>> repositories(JsonNode wish) {
    List<Long> wanted =
        gitHub.repositories().stream()
            .filter(repository -> names(wish, repository))
            .map(repository -> repository.id)
            .toList();
    return wanted.size() == wish.path("repository_ids").size() + wish.path("repositories").size()
        ? Optional.of(wanted)
        : Optional.empty();
  }

  private static boolean names(JsonNode wish, Repository repository) {
    boolean named = false;
    for (JsonNode id : wish.path("repository_ids")) {
      named |= id.asLong() == repository.id;
    }
    for (JsonNode name : wish.path("repositories")) {
      named |= name.asText().equals(repository.name);
    }
    return named;
  }

  boolean isKnown(String token) {
    return given.containsKey(token);
  }

  /// Whether a token may do something somewhere.
  ///
  /// @param needs such as `checks:write`
  boolean allow(String token, Repository repository, String needs) {
    Grant grant = given.get(token);
    String[] wanted = needs.split(":", 2);
    String has = grant.permissions().getOrDefault(wanted[0], "");
    return grant.repositories().contains(repository.id)
        && (has.equals("write") || has.equals(wanted[1]));
  }

  /// Every token ends at once.
  void revoke() {
    given.clear();
  }
}
