package io.plimsoll.app.job;

import io.plimsoll.app.command.HaltedException;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.Standing;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Things that happen at the same time, so that they cost one round trip. What one of them throws
/// is thrown where its result is asked for; closing waits for all.
final class Parallel implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Begins something.
  ///
  /// @return its result, waited for when asked
  <T> Supplier<T> begin(Supplier<T> work) {
    Future<T> coming = threads.submit(work::get);
    return () -> result(coming);
  }

  private static <T> T result(Future<T> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new HaltedException(new Standing.Stopping());
    }
  }

  /// The same refusal once more, with the place where it is asked for.
  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case RefusedException refused -> new RefusedException(refused.failure());
      case HaltedException halted -> new HaltedException(halted.standing());
      case RuntimeException fault -> fault;
      default -> new CompletionException(e.getCause());
    };
  }

  @Override
  public void close() {
    threads.close();
  }
}
