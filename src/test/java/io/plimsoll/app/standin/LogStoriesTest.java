package io.plimsoll.app.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the log holds when much goes wrong: no token, no key, no secret, and nobody's words.
final class LogStoriesTest {
  private static final List<String> HIDDEN =
      List.of("ghs_", "eyJ", "Bearer", "BEGIN", Service.SECRET, "tulips");
  private final Logger ours = Logger.getLogger("io.plimsoll");
  private final Book book = new Book();
  private final FastClock clock = new FastClock();
  private final StandInGitHub gitHub = StandInGitHub.start(clock);
  private final Service service = Service.start(gitHub, clock);

  @BeforeEach
  void listen() {
    ours.setLevel(Level.ALL);
    ours.addHandler(book);
  }

  @AfterEach
  void stop() {
    ours.removeHandler(book);
    ours.setLevel(null);
    service.close();
    gitHub.close();
  }

  /// Every line that was logged, with the traces of what was thrown.
  private static final class Book extends Handler {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void whatFailsIsLoggedWithoutASecretAndWithoutWords() {
    Repository web = gitHub.repository("web", Given.REPOSITORY);
    int at = 0;
    for (Fault fault : Fault.values()) {
      gitHub.faults().at(at, fault);
      gitHub.faults().at(at + 2, fault);
      Pull pull = web.open("dana", Map.of("Dockerfile", Given.BAD + "# " + fault + " tulips\n"));
      pull.talk().comment("mia", "/plimsoll ignore non-root-user because of the tulips");
      service.rests();
      gitHub.tokens().revoke();
      gitHub.faults().clear();
      at = (at + 1) % 4;
    }
    assertTrue(book.lines.size() > 10, book.lines::toString);
    for (String hidden : HIDDEN) {
      assertFalse(book.lines.stream().anyMatch(line -> line.contains(hidden)), hidden);
    }
    assertEquals(Fault.values().length, web.pulls.size());
  }
}
