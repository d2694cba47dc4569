package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.command.HaltedException;
import io.plimsoll.github.Failure;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.Standing;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ParallelTest {

  @Test
  void thingsHappenAtTheSameTime() {
    CountDownLatch other = new CountDownLatch(1);
    try (Parallel parallel = new Parallel()) {
      Coming<String> waiting =
          parallel.begin(() -> {
            await(other);
            return "waited";
          });
      Coming<Boolean> opening = parallel.start(other::countDown);
      assertEquals("waited", waiting.await());
      assertTrue(opening.await());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsThrownIsThrownWhereItIsAskedFor() {
    Failure failure = new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no");
    try (Parallel parallel = new Parallel()) {
      Coming<Boolean> refused =
          parallel.start(() -> {
            throw new RefusedException(failure);
          });
      Coming<Boolean> halted =
          parallel.start(() -> {
            throw new HaltedException(new Standing.Lost());
          });
      Coming<Boolean> faulty =
          parallel.start(() -> {
            throw new IllegalStateException("fault");
          });
      assertEquals(failure, assertThrows(RefusedException.class, refused::await).failure());
      assertEquals(
          new Standing.Lost(), assertThrows(HaltedException.class, halted::await).standing());
      assertEquals("fault", assertThrows(IllegalStateException.class, faulty::await).getMessage());
    }
  }

  @Test
  void closingWaitsForAll() {
    AtomicBoolean isDone = new AtomicBoolean();
    try (Parallel parallel = new Parallel()) {
      Coming<Boolean> ignored = parallel.start(() -> isDone.set(true));
      assertEquals(true, ignored.await());
    }
    assertTrue(isDone.get());
  }
}
