package io.plimsoll.app.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.inbox.Database;
import io.plimsoll.inbox.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one PostgreSQL.
final class TwoNodesTest {
  private static final int PULLS = 16;

  @TempDir private Path folder = Path.of("");

  @Test
  void theyShareTheWorkAndReviewNothingTwice() {
    StoreAddress store = Database.SERVER.fresh();
    try (StandInGitHub gitHub = StandInGitHub.start();
        Node one = Node.start(gitHub, store, folder.resolve("one"));
        Node two = Node.start(gitHub, store, folder.resolve("two"))) {
      List<Pull> pulls = new ArrayList<>();
      for (int i = 0; i < PULLS; i++) {
        Repository repository = gitHub.repository("web-" + i, Given.REPOSITORY);
        repository.installation = 100L + i;
        gitHub.hooks().to((i % 2 == 0 ? one : two).webhook(), Node.SECRET);
        pulls.add(repository.open("dana", Map.of("Dockerfile", Given.BAD)));
        gitHub.hooks().to((i % 2 == 0 ? two : one).webhook(), Node.SECRET);
        pulls.getLast().announce("reopened");
      }
      gitHub.until("the nodes rest", () -> Backlog.of(store) == 0, Duration.ofSeconds(90));
      for (Pull pull : pulls) {
        assertEquals("completed failure", EventStoriesTest.only(pull.checks()));
        assertEquals(1, pull.reviews(pull.head).size());
        assertEquals(1, pull.threads().size());
      }
      assertTrue(one.runs() > 0 && two.runs() > 0, one.runs() + " and " + two.runs() + " runs");
    }
  }
}
