package io.plimsoll.github.remote;

import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whose head a commit is.
final class OpenPullRequestsTest {
  private static final String FORK = "3".repeat(40);

  private final GitHubStub stub = new GitHubStub();

  @AfterEach
  void close() {
    stub.close();
  }

  private static String page(String heads, boolean isLast) {
    return """
    {"data": {"repository": {"pullRequests": {
      "pageInfo": {"hasNextPage": %s, "endCursor": "next"}, "nodes": [%s]}}}}
    """
        .formatted(!isLast, heads);
  }

  private static String node(int number, String head) {
    return "{\"number\": %d, \"headRefOid\": \"%s\"}".formatted(number, head);
  }

  /// GitHub does not tell whose head a fork's commit is, or not even know the commit.
  @Test
  void theHeadOfAForkIsLookedForAmongTheOpenOnes() {
    String other = node(8, "4".repeat(40));
    stub.onGraphQl(json(200, page(other + ", " + node(7, FORK), false)));
    stub.onGraphQlWith("after", json(200, page(node(3, FORK) + ", " + other, true)));
    for (String answer : List.of("[]", "{\"message\": \"No commit found for SHA\"}")) {
      int status = answer.equals("[]") ? 200 : 422;
      stub.on("GET", "/repos/acme/web/commits/" + FORK + "/pulls", json(status, answer));
      assertEquals(List.of(7, 3), stub.connect().reads(WEB).pullRequestsOf(FORK).orThrow());
    }
  }

  @Test
  void openOnesAreNotGoneThroughForEver() {
    stub.on("GET", "/repos/acme/web/commits/" + FORK + "/pulls", json(200, "[]"));
    stub.onGraphQl(json(200, page(node(8, "4".repeat(40)), false)));
    assertEquals(List.of(), stub.connect().reads(WEB).pullRequestsOf(FORK).orThrow());
    assertEquals(10, stub.sent("POST", "/graphql").size());
  }

  @Test
  void gitHubThatIsAwayIsNotAskedOtherwise() {
    stub.on("GET", "/repos/acme/web/commits/" + FORK + "/pulls", json(502, "{}"));
    assertTrue(stub.connect().reads(WEB).pullRequestsOf(FORK) instanceof Answer.Failed);
    assertEquals(List.of(), stub.sent("POST", "/graphql"));
  }
}
