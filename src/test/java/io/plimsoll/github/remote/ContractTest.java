package io.plimsoll.github.remote;

import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The description of GitHub finds what is wrong, so that its silence means something.
final class ContractTest {
  private final GitHubStub stub = new GitHubStub();

  @Test
  void anAnswerOfAnotherTypeIsFound() {
    stub.on("GET", "/repos/acme/web/issues/comments/5", json(200, "{\"id\":\"five\"}"));
    stub.connect().reads(WEB).issueComment(5);
    found("issues/comments/{comment_id}");
  }

  @Test
  void aPathThatGitHubDoesNotHaveIsFound() {
    stub.connect().reads(WEB).compare("a/b", "c");
    found("no such path");
  }

  private void found(String part) {
    if (!Files.exists(Path.of(System.getProperty("corpora", "../shared/corpora"), "github"))) {
      stub.close();
      Assumptions.abort("GitHub's description is not there");
    }
    String problem = assertThrows(AssertionError.class, stub::close).toString();
    assertTrue(problem.contains(part), problem);
  }
}
