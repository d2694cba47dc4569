package io.plimsoll.github.remote;

import static io.plimsoll.github.remote.GitHubStub.NOW;
import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository.Access;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TokensTest {
  private static final String TOKENS = "/app/installations/7/access_tokens";

  private final GitHubStub stub = new GitHubStub();

  @BeforeEach
  void comment() {
    stub.on("GET", "/repos/acme/.*/issues/comments/5", json(200, "{\"id\":5}"));
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void aTokenOpensOneRepositoryForAReview() {
    stub.connect().reads(WEB).issueComment(5).orThrow();
    assertEquals(
        List.of(
            """
            {"repository_ids":[9],"permissions":\
            {"checks":"write","contents":"read","metadata":"read","pull_requests":"write"}}\
            """),
        stub.sent("POST", TOKENS));
    assertEquals("Bearer " + GitHubStub.TOKEN, stub.lastHeader("Authorization"));
  }

  @Test
  void aCommandMayReactAsWell() {
    stub.connect().reads(WEB.with(Access.COMMAND)).issueComment(5).orThrow();
    assertTrue(stub.sent("POST", TOKENS).getFirst().contains("\"issues\":\"write\""));
  }

  @Test
  void theDefaultsAreReadByNameAndNothingElse() {
    stub.connect().reads(WEB.defaults()).issueComment(5).orThrow();
    assertEquals(
        List.of(
            """
            {"repositories":[".github"],"permissions":{"contents":"read","metadata":"read"}}\
            """),
        stub.sent("POST", TOKENS));
  }

  @Test
  void aTokenIsAskedForOnce() {
    GitHub gitHub = stub.connect();
    gitHub.reads(WEB).issueComment(5).orThrow();
    gitHub.reads(WEB).issueComment(5).orThrow();
    gitHub.writes(WEB).deletePendingReview(1, 1);
    assertEquals(1, stub.sent("POST", TOKENS).size());
  }

  @Test
  void aTokenThatEndsSoonIsNotUsedAgain() {
    stub.tokenUntil(NOW.plusSeconds(299));
    GitHub gitHub = stub.connect();
    gitHub.reads(WEB).issueComment(5).orThrow();
    gitHub.reads(WEB).issueComment(5).orThrow();
    assertEquals(2, stub.sent("POST", TOKENS).size());
  }

  @Test
  void theAppAsksForItInItsOwnName() {
    stub.on("GET", "/app", json(200, "{\"id\":42,\"slug\":\"plimsoll\",\"events\":[\"push\"]}"));
    assertEquals("plimsoll", stub.connect().app().identity().orThrow().slug());
    assertTrue(stub.lastHeader("Authorization").startsWith("Bearer eyJ"));
  }
}
