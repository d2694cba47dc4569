package io.plimsoll.app.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How long it takes from a delivery to the completed check run, with a stand-in that has no
/// latency and no write limit: ten files, three of them container files, two with something to be
/// said. `bench/delivery` runs it.
final class DeliveryTime {
  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 150);
  private static final int MEASURED = Integer.getInteger("bench.deliveries", 200);

  @Test
  void fromDeliveryToCompletedCheckRun() {
    FastClock clock = new FastClock(1);
    try (StandInGitHub gitHub = StandInGitHub.start(clock);
        Service service = Service.start(gitHub, clock)) {
      Repository repository = gitHub.repository("web", Given.REPOSITORY);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        Pull pull = repository.prepare("dana", files(i));
        long start = System.nanoTime();
        pull.announce("opened");
        service.until("a completed check run", () -> isCompleted(pull));
        times.add((System.nanoTime() - start) / 1e6);
        service.rests();
      }
      List<Double> warm = times.subList(WARM_UP, times.size()).stream().sorted().toList();
      System.out.printf(
          "%d deliveries: median %.0f ms, 9 of 10 within %.0f ms, %.0f to %.0f ms%n",
          warm.size(),
          warm.get(warm.size() / 2),
          warm.get(warm.size() * 9 / 10),
          warm.getFirst(),
          warm.getLast());
    }
  }

  private static boolean isCompleted(Pull pull) {
    return pull.checks().stream().anyMatch(Check::isCompleted);
  }

  private static Map<String, String> files(int number) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 7; i++) {
      files.put("source/file-" + i, "Text " + number + "\n");
    }
    files.put("Dockerfile", Given.BAD + "# " + number + "\n");
    files.put("fine.Dockerfile", Given.GOOD + "# " + number + "\n");
    files.put("pod.yaml", Given.POD);
    return files;
  }
}
