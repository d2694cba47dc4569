package io.plimsoll.github.remote;

import io.plimsoll.github.Failure;
import io.plimsoll.github.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Reads several things at once, so that they cost one round trip's time.
final class Together {
  /// GitHub takes 100 calls at once from all of us together.
  private static final int AT_ONCE = 10;

  private Together() {}

  /// All results, in the order of the readings.
  ///
  /// @throws RefusedException the first that a reading throws
  static <T> List<T> read(List<Supplier<T>> readings) {
    if (readings.size() == 1) {
      return List.of(readings.getFirst().get());
    }
    try (ExecutorService threads = pool(readings.size())) {
      List<Future<T>> coming =
          readings.stream().map(reading -> threads.submit(reading::get)).toList();
      return coming.stream().map(Together::result).toList();
    }
  }

  private static ExecutorService pool(int readings) {
    return Executors.newFixedThreadPool(Math.min(readings, AT_ONCE), Thread.ofVirtual().factory());
  }

  private static <T> T result(Future<T> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RefusedException refused) {
        throw new RefusedException(refused.failure());
      }
      throw new IllegalStateException("a reading is at fault", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new RefusedException(
          new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "interrupted"));
    }
  }
}
