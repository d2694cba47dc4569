package io.plimsoll.github.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Failure;
import io.plimsoll.github.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TogetherTest {
  private static final Failure BUSY =
      new Failure.Retry(Failure.Cause.SECONDARY_LIMIT, Duration.ofSeconds(7), "busy");

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Supplier<Integer>> numbers(int count, Supplier<Integer> effect) {
    return IntStream.range(0, count)
        .<Supplier<Integer>>mapToObj(i -> () -> i + effect.get())
        .toList();
  }

  @Test
  void resultsComeInTheOrderOfTheReadings() {
    CountDownLatch second = new CountDownLatch(1);
    Supplier<String> slow =
        () -> {
          await(second);
          return "first";
        };
    Supplier<String> quick =
        () -> {
          second.countDown();
          return "second";
        };
    assertEquals(List.of("first", "second"), Together.read(List.of(slow, quick)));
  }

  /// A lone one needs no thread of its own.
  @Test
  void oneIsReadWhereItIsAskedFor() {
    assertEquals(
        List.of(Thread.currentThread()), Together.read(List.of(() -> Thread.currentThread())));
  }

  @Test
  void noMoreThanTenAreReadAtOnce() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supplier<Integer> counting =
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          now.decrementAndGet();
          return 0;
        };
    List<Integer> read = Together.read(numbers(200, counting));
    assertEquals(IntStream.range(0, 200).boxed().toList(), read);
    assertTrue(most.get() <= 10, "at once: " + most);
  }

  @Test
  void aRefusalIsPassedOnAndTheOthersAreWaitedFor() {
    AtomicInteger done = new AtomicInteger();
    Supplier<Integer> refused =
        () -> {
          throw new RefusedException(BUSY);
        };
    List<Supplier<Integer>> all = List.of(refused, done::incrementAndGet, done::incrementAndGet);
    var thrown = assertThrows(RefusedException.class, () -> Together.read(all));
    assertEquals(BUSY, thrown.failure());
    assertEquals(2, done.get());
  }

  @Test
  void aFaultOfOursIsNoRefusal() {
    Supplier<Integer> faulty =
        () -> {
          throw new ArithmeticException("ours");
        };
    List<Supplier<Integer>> both = List.of(faulty, () -> 1);
    var thrown = assertThrows(IllegalStateException.class, () -> Together.read(both));
    assertEquals(
        Optional.of(ArithmeticException.class),
        Optional.ofNullable(thrown.getCause()).map(Object::getClass));
  }

  @Test
  void whoIsInterruptedIsToTryAgain() {
    Supplier<Integer> endless =
        () -> {
          await(new CountDownLatch(1));
          return 0;
        };
    List<Supplier<Integer>> two = List.of(endless, endless);
    Thread.currentThread().interrupt();
    var thrown = assertThrows(RefusedException.class, () -> Together.read(two));
    assertTrue(Thread.interrupted());
    assertEquals(
        new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "interrupted"), thrown.failure());
  }
}
