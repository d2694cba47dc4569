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
import org.jspecify.annotations.Nullable;

/// Things that happen at the same time, so that they cost one round trip. What one of them throws
/// is thrown where its result is asked for; closing waits for all.
final class Parallel implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Begins something.
  <T> Coming<T> begin(Supplier<T> work) {
    Future<T> coming = threads.submit(work::get);
    return () -> result(coming);
  }

  /// Begins something that has no result.
  ///
  /// @return true, once it is done
  Coming<Boolean> start(Runnable work) {
    return begin(() -> {
      work.run();
      return true;
    });
  }

  private static <T> T result(Future<T> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new HaltedException(new Standing.Stopping());
    }
  }

  /// The same once more, with the place where it is asked for.
  private static RuntimeException thrown(@Nullable Throwable cause) {
    return switch (cause) {
      case RefusedException refused -> new RefusedException(refused.failure());
      case HaltedException halted -> new HaltedException(halted.standing());
      case RuntimeException fault -> fault;
      case null, default -> new CompletionException(cause);
    };
  }

  @Override
  public void close() {
    threads.close();
  }
}
