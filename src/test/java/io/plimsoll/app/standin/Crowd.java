package io.plimsoll.app.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// People who push and comment without end, each to a pull request of their own. GitHub delivers
/// what they do until it is acknowledged.
final class Crowd implements AutoCloseable {
  private final StandInGitHub gitHub;
  private final List<Pull> pulls = new ArrayList<>();
  private final Map<Long, Pull> asked = new ConcurrentHashMap<>();
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean tired;

  /// @param size how many pull requests there are, each in a repository of its own
  Crowd(StandInGitHub gitHub, int size) {
    this.gitHub = gitHub;
    for (int i = 0; i < size; i++) {
      Repository repository = gitHub.repository("web-" + i, Given.REPOSITORY);
      repository.installation = 100L + i;
      pulls.add(repository.prepare("dana", Map.of("README", "First\n")));
    }
  }

  void begin() {
    pulls.forEach(pull -> people.add(Thread.ofPlatform().start(() -> act(pull))));
  }

  /// Every head has one container file that no other has, and one thing to be said of it.
  private void act(Pull pull) {
    for (int step = 0; !tired; step++) {
      Map<String, String> files =
          Map.of("s" + (step - 1) + ".Dockerfile", "", "s" + step + ".Dockerfile", Given.BAD);
      pull.push(files);
      insist(pull);
      if (step % 3 == 0 && !tired) {
        Remark comment = pull.talk().comment("mia", "/plimsoll status");
        insist(pull);
        asked.put(comment.id, pull);
      }
      gitHub.pause(700);
    }
  }

  /// Delivers once more until somebody has acknowledged it.
  private void insist(Pull pull) {
    Delivered last = gitHub.hooks().lastOf(pull.repository);
    while (!last.isAccepted()) {
      gitHub.pause(100);
      last = gitHub.hooks().repeat(last);
    }
  }

  /// Goes home. What was acknowledged until then is the end.
  @Override
  public void close() {
    tired = true;
    for (Thread person : people) {
      try {
        person.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// What should not be so when the service rests.
  List<String> complaints() {
    List<String> found = new ArrayList<>();
    for (Pull pull : pulls) {
      String where = pull.repository.name + ": ";
      if (pull.checks().size() != 1 || !pull.checks().getFirst().conclusion.equals("failure")) {
        found.add(where + "checks " + pull.checks().stream().map(Check::json).toList());
      }
      if (pull.reviews(pull.head).size() != 1) {
        found.add(where + pull.reviews(pull.head).size() + " reviews of the last head");
      }
      found.addAll(twice(pull));
    }
    asked.forEach((comment, pull) -> {
      long answers =
          pull.replies().stream().filter(r -> r.body.contains("reply=" + comment + " ")).count();
      if (answers != 1) {
        found.add(pull.repository.name + ": " + answers + " answers to " + comment);
      }
    });
    return found;
  }

  private static List<String> twice(Pull pull) {
    List<String> found = new ArrayList<>();
    for (Commit commit : pull.repository.commits.values()) {
      List<Check> checks = pull.repository.checks(commit.sha());
      boolean open = checks.stream().anyMatch(check -> !check.isCompleted());
      if (checks.size() > 1 || open || pull.reviews(commit.sha()).size() > 1) {
        found.add(
            "%s: %s has %s and %d reviews"
                .formatted(
                    pull.repository.name,
                    commit.sha(),
                    checks.stream().map(Check::json).toList(),
                    pull.reviews(commit.sha()).size()));
      }
    }
    return found;
  }

  int commands() {
    return asked.size();
  }
}
